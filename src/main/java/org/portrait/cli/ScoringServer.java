// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.cli.PersonaService.Answer;
import org.portrait.i18n.Messages;
import org.portrait.score.Model;
import org.portrait.work.DefectCode;

/**
 * A {@link PersonaService} on this machine, for other programs on it and for no page in a browser: what a browser sends for
 * a page has an {@code Origin} or {@code Sec-Fetch-Site}, and a name that was made to point here (DNS rebinding) is told by
 * {@code Host}. It keeps and logs nothing that it is sent.
 */
final class ScoringServer implements AutoCloseable {
    /** Of a customer: some hundred columns. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String LOOPBACK = "127.0.0.1";
    private static final int AT_ONCE = 4;
    private static final String JSON = "application/json";

    private final Model model;
    private final PersonaService service;
    private final Messages words;
    private final RateLimit rate;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Set<String> hosts;

    /**
     * Listens from now on.
     *
     * @param port 0 for any that is free
     * @param clock nanoseconds, from any moment on
     */
    ScoringServer(Model model, int port, Messages words, LongSupplier clock) throws IOException {
        this.model = model;
        this.words = words;
        service = new PersonaService(model, words);
        rate = new RateLimit(clock);
        System.setProperty("sun.net.httpserver.maxReqTime", "10"); // seconds, for who sends slowly
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), 0);
        int listening = server.getAddress().getPort();
        hosts = Set.of(LOOPBACK + ":" + listening, "localhost:" + listening);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://" + LOOPBACK + ":" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer refused = refused(exchange);
            if (refused == null && exchange.getRequestMethod().equals("GET")) {
                send(exchange, PersonaService.DONE, "text/plain", usage());
            } else {
                Answer answer = refused == null ? scored(exchange) : refused;
                send(exchange, answer.status(), JSON, answer.text());
            }
        }
    }

    /** Why nothing of a request is looked at but its head; null where it is what it should be. */
    private @Nullable Answer refused(HttpExchange exchange) {
        Headers head = exchange.getRequestHeaders();
        String method = exchange.getRequestMethod();
        if (!hosts.contains(Objects.requireNonNullElse(head.getFirst("Host"), ""))) {
            return refused(421, "other_host");
        }
        if (ofAPage(head, method)) {
            return refused(403, "browser");
        }
        if (!rate.taken()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            return refused(429, "too_many");
        }
        if (!exchange.getRequestURI().getPath().equals("/")) {
            return refused(404, "not_here");
        }
        if (!method.equals("GET") && !method.equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "GET, POST");
            return refused(405, "method");
        }
        return method.equals("POST") && !json(head) ? refused(415, "content_type") : null;
    }

    /** An address that somebody has typed into a browser belongs to no page: it may be read, but not posted to. */
    private static boolean ofAPage(Headers head, String method) {
        boolean typed = method.equals("GET") && "none".equals(head.getFirst("Sec-Fetch-Site"));
        return head.containsKey("Origin")
                || !typed
                        && head.keySet().stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("sec-fetch-"));
    }

    private static boolean json(Headers head) {
        String type =
                Objects.requireNonNullElse(head.getFirst("Content-Type"), "").toLowerCase(Locale.ROOT);
        return type.replace(" ", "").matches("application/json(;charset=\"?utf-8\"?)?");
    }

    private Answer scored(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(413, "too_large");
        }
        try {
            return service.answer(body);
        } catch (RuntimeException e) {
            System.getLogger(ScoringServer.class.getName()).log(System.Logger.Level.DEBUG, DefectCode.of(e));
            return PersonaService.refused(500, "defect", words.text("cli.defect", DefectCode.of(e)), List.of());
        }
    }

    private Answer refused(int status, String code) {
        return PersonaService.refused(status, code, words.text("serve." + code), List.of());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Headers head = exchange.getResponseHeaders();
        head.set("Content-Type", type + "; charset=utf-8");
        head.set("Cache-Control", "no-store");
        head.set("X-Content-Type-Options", "nosniff");
        boolean bare = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
        }
    }

    private String usage() {
        String columns = model.columns().stream()
                .map(column -> words.text("serve.column", column.name(), words.text("serve.type", column.type())))
                .collect(Collectors.joining("\n"));
        String example = service.example().replace("'", "'\\''");
        return words.text(
                        "serve.usage",
                        words.number(model.segments().size(), 0),
                        model.training().file(),
                        columns,
                        "curl -s -H 'Content-Type: application/json' -d '" + example + "' " + address())
                + "\n";
    }
}
