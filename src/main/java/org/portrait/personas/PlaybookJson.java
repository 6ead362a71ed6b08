// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portrait.personas.Playbook.Play;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@link Playbook} as JSON: {@code version}, {@code help}, which is not read, and {@code actions}. */
public final class PlaybookJson {
    private static final int VERSION = 1;

    private PlaybookJson() {}

    /** The text of the playbook that comes with the program. */
    public static String standardText() {
        try (var in = Objects.requireNonNull(PlaybookJson.class.getResourceAsStream("playbook.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Playbook standard() {
        return parse(Path.of("playbook.json"), standardText());
    }

    /**
     * @param file for the refusal
     * @throws FailureException with {@link Failure.PlaybookUnreadable}
     */
    public static Playbook parse(Path file, String json) {
        JsonNode read;
        try {
            read = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            int line = Math.max(1, e.getLocation().getLineNr());
            throw new FailureException(new Failure.PlaybookUnreadable(file, line, ""), e);
        }
        if (read.path("version").asInt(0) != VERSION) {
            throw wrong(file, "version");
        }
        if (!read.path("actions").isArray()) {
            throw wrong(file, "actions");
        }
        var actions = new ArrayList<Play>();
        for (JsonNode action : read.path("actions")) {
            String place = "actions[" + actions.size() + "].";
            actions.add(new Play(
                    when(file, place, action.path("when")),
                    said(file, place + "en", action.path("en")),
                    said(file, place + "zh", action.path("zh"))));
        }
        return new Playbook(actions);
    }

    private static List<PlayCondition> when(Path file, String place, JsonNode lines) {
        if (!lines.isArray()) {
            throw wrong(file, place + "when");
        }
        var when = new ArrayList<PlayCondition>();
        for (JsonNode line : lines) {
            Optional<PlayCondition> condition =
                    line.isString() ? PlayCondition.parse(line.stringValue()) : Optional.empty();
            when.add(condition.orElseThrow(() -> wrong(file, place + "when: " + line)));
        }
        return when;
    }

    private static String said(Path file, String place, JsonNode text) {
        if (!text.isString() || text.stringValue().isBlank()) {
            throw wrong(file, place);
        }
        return text.stringValue();
    }

    private static FailureException wrong(Path file, String part) {
        return new FailureException(new Failure.PlaybookUnreadable(file, 0, part));
    }
}
