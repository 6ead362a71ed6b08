// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.cli.PersonaService.Answer;
import org.portrait.data.Dataset;
import org.portrait.export.AtomicFile;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunModel;
import org.portrait.pipeline.ScoreStage;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.work.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a program on this machine meets it. */
class ServeCommandTest extends CommandLineTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CUSTOMER = "{\"age\": 40, \"spend\": 900.5, \"sex\": \"f\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    private final AtomicInteger code = new AtomicInteger(-1);
    private Thread serving = new Thread();
    private String address = "";

    @BeforeEach
    void serve() throws Exception {
        String run = "run shop.csv --lang en --features age,spend,sex --k 3 --k-range 2..3 --out m";
        assertEquals(0, portrait(run.split(" ")), err());
        serving = Thread.ofPlatform()
                .daemon()
                .start(() -> code.set(CommandLineInterface.run(
                        new String[] {"serve", "m/model.json", "--port", "0", "--lang", "en"},
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(wrong, true, StandardCharsets.UTF_8),
                        folder,
                        new AtomicFile())));
        for (int i = 0; i < 300 && said.size() == 0; i++) {
            Thread.sleep(100);
        }
        address = said.toString(StandardCharsets.UTF_8).replaceAll("(?s).*(http://127\\.0\\.0\\.1:\\d+/).*", "$1");
    }

    /** As Ctrl+C ends the program, an interruption ends the command; the port is free again. */
    @AfterEach
    void end() throws Exception {
        serving.interrupt();
        serving.join(10_000);
        assertEquals(0, code.get());
        assertEquals("", wrong.toString(StandardCharsets.UTF_8), "nothing is logged");
        assertEquals(1, said.toString(StandardCharsets.UTF_8).lines().count(), said.toString(StandardCharsets.UTF_8));
        try (var again = new ServerSocket(URI.create(address).getPort(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertTrue(again.isBound());
        }
    }

    private HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void assertRefused(int status, String error, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        JsonNode json = JSON.readTree(answer.body());
        assertEquals(error, json.get("error").asString(), answer.body());
        assertEquals(status, answer.statusCode());
        assertTrue(json.get("message").asString().endsWith("."), answer.body());
        assertFalse(answer.headers().map().containsKey("access-control-allow-origin"));
    }

    @Test
    void aCustomerInThePersonaOut() throws Exception {
        HttpResponse<String> answer = send(post(CUSTOMER));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "application/json; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonNode json = JSON.readTree(answer.body());
        Files.writeString(folder.resolve("one.csv"), "age,spend,sex\n40,900.5,f\n");
        assertEquals(0, portrait("score", "m/model.json", "one.csv", "--lang", "en"), err());
        String[] cells = out().lines().toList().getLast().split(",", -1);
        assertEquals(cells[3], json.get("segment").asString());
        assertEquals(cells[4].replace("\"", ""), json.get("segment_name").asString());
        assertEquals(Double.parseDouble(cells[5]), json.get("distance").doubleValue());
        assertEquals(cells[6], json.get("second_segment").asString());
        assertFalse(json.get("unlike").booleanValue());
        assertEquals("spend", json.get("because").get(0).get("feature").asString());
        assertEquals(
                200,
                send(post("{\"age\":\"40\",\"spend\":\"900.5\",\"sex\":\"f\",\"id\":7}"))
                        .statusCode());
    }

    @Test
    void howToUseItIsSaid() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address)));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("age: a number"), answer.body());
        assertTrue(answer.body().contains("curl -s -H"), answer.body());
        String example = answer.body().replaceAll("(?s).* -d '(\\{[^']*})'.*", "$1");
        assertEquals(200, send(post(example)).statusCode(), example);
        assertTrue(raw("GET / HTTP/1.1\r\nHost: " + host() + "\r\nSec-Fetch-Site: none\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
    }

    @Test
    void whatIsNoCustomerIsRefused() throws Exception {
        assertRefused(400, "not_json", post("{\"age\": }"));
        assertRefused(400, "not_json", post("{} {}"));
        assertRefused(400, "not_json", post("{\"age\":1,\"age\":2}"));
        assertRefused(400, "not_an_object", post("[1]"));
        assertRefused(400, "not_an_object", post("\"age\""));
        assertRefused(400, "not_a_value", post("{\"age\":[1],\"spend\":1,\"sex\":\"f\"}"));
        assertRefused(400, "not_a_value", post("{\"age\":1e999999,\"spend\":1,\"sex\":\"f\"}"));
        assertRefused(422, "missing_columns", post("{\"age\":1}"));
        assertRefused(422, "not_scored", post("{\"age\":null,\"spend\":1,\"sex\":\"f\"}"));
        assertRefused(422, "not_scored", post("{\"age\":\"old\",\"spend\":1,\"sex\":\"f\"}"));
        assertRefused(422, "not_scored", post("{\"age\":1e200,\"spend\":1,\"sex\":\"f\"}"));
        assertRefused(413, "too_large", post(" ".repeat(ScoringServer.MOST_BYTES) + CUSTOMER));
    }

    @Test
    void whoIsNoProgramOnThisMachineIsRefused() throws Exception {
        assertRefused(403, "browser", post(CUSTOMER).header("Origin", "http://example.org"));
        assertRefused(403, "browser", post(CUSTOMER).header("Origin", "null"));
        assertRefused(403, "browser", post(CUSTOMER).header("Sec-Fetch-Site", "none"));
        assertRefused(
                403, "browser", HttpRequest.newBuilder(URI.create(address)).header("Sec-Fetch-Mode", "no-cors"));
        assertRefused(415, "content_type", post(CUSTOMER).setHeader("Content-Type", "text/plain"));
        assertRefused(415, "content_type", post(CUSTOMER).setHeader("Content-Type", "application/json;charset=gbk"));
        assertEquals(
                200,
                send(post(CUSTOMER).setHeader("Content-Type", "Application/JSON; charset=UTF-8"))
                        .statusCode());
        assertRefused(405, "method", post(CUSTOMER).PUT(HttpRequest.BodyPublishers.ofString(CUSTOMER)));
        assertRefused(404, "not_here", HttpRequest.newBuilder(URI.create(address + "customers")));
        for (String host :
                List.of("example.org", "example.org:" + URI.create(address).getPort(), "127.0.0.1")) {
            String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
        }
        assertTrue(raw("GET / HTTP/1.0\r\n\r\n").contains(" 421"), "without a host");
    }

    private String host() {
        return URI.create(address).getAuthority();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(
                InetAddress.ofLiteral("127.0.0.1"), URI.create(address).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.setSoTimeout(10_000);
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    /** No other address of this machine answers. */
    @Test
    void itListensOnTheLoopbackOnly() throws Exception {
        int port = URI.create(address).getPort();
        var reached = new ArrayList<String>();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            network.inetAddresses().filter(a -> !a.isLoopbackAddress()).forEach(a -> {
                try (var socket = new Socket()) {
                    socket.connect(new java.net.InetSocketAddress(a, port), 300);
                    reached.add(a.toString());
                } catch (IOException _) {
                    // as it should be
                }
            });
        }
        assertEquals(List.of(), reached);
    }

    @Test
    void tooManyAtOnceHaveToWait() throws Exception {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 4 * RateLimit.IN_A_ROW && !statuses.contains(429); i++) {
            statuses.add(send(HttpRequest.newBuilder(URI.create(address))).statusCode());
        }
        assertTrue(statuses.size() > RateLimit.IN_A_ROW || statuses.getLast() == 200, "the first are answered");
        var limit = new RateLimit(clock::get);
        for (int i = 0; i < RateLimit.IN_A_ROW; i++) {
            assertTrue(limit.taken());
        }
        assertFalse(limit.taken());
        clock.addAndGet(1_000_000_000L / RateLimit.PER_SECOND);
        assertTrue(limit.taken());
        assertFalse(limit.taken());
    }

    private final java.util.concurrent.atomic.AtomicLong clock = new java.util.concurrent.atomic.AtomicLong(5);

    @Test
    void aPortThatIsTakenIsSaid() {
        String port = String.valueOf(URI.create(address).getPort());
        assertEquals(1, portrait("serve", "m/model.json", "--port", port, "--lang", "en"), out());
        assertEquals("Port " + port + " is in use or not allowed. Choose another one, or leave --port out.\n", err());
        assertEquals(2, portrait("serve", "m/model.json", "--port", "70000", "--lang", "en"));
        assertTrue(err().startsWith("--port cannot be \"70000\""), err());
        assertEquals(1, portrait("serve", "shop.csv", "--lang", "en"));
    }

    /** Numbers as numbers, as any program would send them. */
    @ParameterizedTest
    @CsvSource({"shop-customers.csv", "customers-zh.csv"})
    void everyRowOfTheSamplesGetsTheSegmentOfScoring(String name) {
        Path file = Path.of("sample-data", name);
        Recipe recipe =
                Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(4).withRestarts(1));
        Run run = new Pipeline(1).run(file, recipe, Progress.none());
        Model model = RunModel.of(
                run,
                IntStream.range(0, 4).mapToObj(s -> "S" + s).toList(),
                run.provenance().recipe());
        var stage = new ScoreStage(model, Map.of());
        ScoreStage.Result all = stage.score(file, stage.reading(), Progress.none());
        Dataset rows = all.loaded().dataset();
        var service = new PersonaService(model, new Messages(Messages.ENGLISH));
        for (int row = 0; row < rows.rows(); row++) {
            var values = new LinkedHashMap<String, Object>();
            for (ModelColumn column : model.columns()) {
                Object value = rows.value(row, column.name());
                values.put(
                        column.name(),
                        value instanceof Number || value instanceof Boolean || value == null
                                ? value
                                : rows.text(row, column.name()));
            }
            Answer answer = service.answer(JSON.writeValueAsBytes(values));
            int segment = all.scored().segments()[row];
            assertEquals(segment == 0 ? 422 : 200, answer.status(), answer.text());
            if (segment > 0) {
                assertEquals(segment, answer.json().get("segment"), "row " + row);
                assertEquals(all.scored().distances()[row], answer.json().get("distance"), "row " + row);
            }
        }
    }
}
