// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.OneCustomer;
import org.portrait.pipeline.OneCustomer.Told;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.ModelSegment;
import org.portrait.score.Note;
import org.portrait.score.Reason;
import org.portrait.score.ScoreText;
import org.portrait.score.Scored;
import org.portrait.work.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A customer as JSON in, the persona as JSON out. Nothing is kept. */
final class PersonaService {
    static final int DONE = 200;
    private static final int BAD = 400;
    private static final int UNSUITABLE = 422;
    private static final int REASONS = 5;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Model model;
    private final OneCustomer scorer;
    private final Messages words;

    PersonaService(Model model, Messages words) {
        this.model = model;
        this.words = words;
        scorer = new OneCustomer(model);
    }

    /** @param status of HTTP */
    record Answer(int status, Map<String, Object> json) {
        String text() {
            return MAPPER.writeValueAsString(json) + "\n";
        }
    }

    /** What went wrong: a code for programs, a sentence for people. */
    static Answer refused(int status, String code, String message, List<String> columns) {
        var json = new LinkedHashMap<String, Object>();
        json.put("error", code);
        json.put("message", message);
        if (!columns.isEmpty()) {
            json.put("columns", columns);
        }
        return new Answer(status, json);
    }

    private Answer refused(int status, String code, List<String> columns) {
        return refused(status, code, words.text("serve." + code, FailureText.columns(columns, words)), columns);
    }

    /** @param body UTF-8 */
    Answer answer(byte[] body) {
        JsonNode read;
        try {
            read = MAPPER.readTree(body);
        } catch (JacksonException _) {
            return refused(BAD, "not_json", List.of());
        }
        if (!(read instanceof ObjectNode customer)) {
            return refused(BAD, "not_an_object", List.of());
        }
        List<String> absent = model.columns().stream()
                .map(ModelColumn::name)
                .filter(name -> !customer.has(name))
                .toList();
        if (!absent.isEmpty()) {
            return refused(UNSUITABLE, "missing_columns", absent);
        }
        var values = new LinkedHashMap<String, Object>();
        for (ModelColumn column : model.columns()) {
            JsonNode node = customer.get(column.name());
            Object value = value(node);
            if (value != null) {
                values.put(column.name(), value);
            } else if (!node.isNull()) {
                return refused(BAD, "not_a_value", List.of(column.name()));
            }
        }
        return scored(values);
    }

    /** Null where there is none, or what cannot be one. */
    private static @Nullable Object value(JsonNode node) {
        if (node.isNumber()) {
            double number = node.doubleValue();
            return Double.isFinite(number) ? (Double) number : null;
        }
        return node.isString() || node.isBoolean() ? node.asString() : null;
    }

    private Answer scored(Map<String, Object> values) {
        Told told;
        try {
            told = scorer.score(values);
        } catch (FailureException e) {
            return refused(UNSUITABLE, "wrong_type", FailureText.of(e.failure(), words), List.of());
        }
        Note note = told.scored().notes()[0];
        String reason = note == null ? "" : new ScoreText(model, words).note(note);
        if (note != null && note.hindered()) {
            return refused(
                    UNSUITABLE,
                    "not_scored",
                    words.text("serve.not_scored", reason),
                    note.causes().stream().map(Note.Cause::column).toList());
        }
        return new Answer(DONE, persona(told, reason));
    }

    /** The keys are the columns of a scored list, then what was filled and what speaks for the segment. */
    private Map<String, Object> persona(Told told, String reason) {
        Scored scored = told.scored();
        var json = new LinkedHashMap<String, Object>();
        put(json, "", scored.segments()[0], scored.distances()[0]);
        if (scored.second()[0] > 0) {
            put(json, "second_", scored.second()[0], scored.secondDistances()[0]);
        }
        json.put("unusual", scored.unusual().get(0));
        json.put("unlike", scored.unlike().get(0));
        json.put("reason", reason);
        json.put("filled", List.copyOf(scored.counts().filled().keySet()));
        json.put(
                "because",
                told.reasons().stream()
                        .limit(REASONS)
                        .map(PersonaService::because)
                        .toList());
        return json;
    }

    private void put(Map<String, Object> json, String prefix, int segment, double distance) {
        ModelSegment known = model.segments().get(segment - 1);
        json.put(prefix + "segment", segment);
        json.put(prefix + "segment_name", known.name());
        json.put(prefix + "distance", distance);
    }

    private static Map<String, Object> because(Reason reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", reason.definition().name());
        json.put("weight", reason.weight());
        return json;
    }

    /** A customer for people to try: of each column a value that was there in training, as far as the model tells. */
    String example() {
        var json = new LinkedHashMap<String, Object>();
        for (ModelColumn column : model.columns()) {
            json.put(column.name(), example(column));
        }
        return MAPPER.writeValueAsString(json);
    }

    private Object example(ModelColumn column) {
        return switch (column.type()) {
            case BOOLEAN -> true;
            case DATE -> "2026-01-31";
            case DATETIME -> "2026-01-31 12:00:00";
            case INTEGER -> (long) middle(column.name());
            case DECIMAL -> middle(column.name());
            case CATEGORY, TEXT ->
                model.features()
                        .values()
                        .getOrDefault(column.name(), List.of(""))
                        .getFirst();
        };
    }

    /** The median of training, or 1 where only another feature is made of the column. */
    private double middle(String column) {
        return model.bins().stream()
                .filter(bins -> bins.feature().equals(column) && bins.cuts().length > 0)
                .mapToDouble(bins -> bins.cuts()[bins.cuts().length / 2])
                .findFirst()
                .orElse(1);
    }
}
