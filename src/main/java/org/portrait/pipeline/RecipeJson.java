// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link Recipe} as JSON: keys as declared, maps by key, null by absence. Reading back what was written gives an equal
 * recipe. A key of a stage that is absent takes its value from {@link Recipe#DEFAULT}; an unknown key is refused, so
 * that a slip of the pen does not pass in silence.
 */
public final class RecipeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RecipeJson() {}

    public static String write(Recipe recipe) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsString(recipe) + "\n";
    }

    /**
     * @throws FailureException with {@link Failure.FileMissing}, {@link Failure.FileUnreadable},
     *     {@link Failure.RecipeUnreadable}, or what a setting out of its range refuses with
     */
    public static Recipe read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new FailureException(new Failure.FileMissing(file), e);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "not UTF-8", e);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.FileUnreadable(file, Objects.requireNonNullElse(e.getMessage(), "")), e);
        }
    }

    private static Recipe parse(Path file, String json) {
        try {
            if (!(MAPPER.readTree(json) instanceof ObjectNode given)) {
                throw unreadable(file, "not a JSON object", null);
            }
            JsonNode version = given.get("version");
            if (version == null || !version.isInt() || version.intValue() != Recipe.VERSION) {
                throw unreadable(file, "version " + version + " instead of " + Recipe.VERSION, null);
            }
            Recipe recipe = MAPPER.treeToValue(completed(given), Recipe.class);
            requireComplete(recipe);
            return recipe;
        } catch (JacksonException e) {
            if (e.getCause() instanceof FailureException refused) {
                throw refused;
            }
            throw unreadable(file, firstLine(e.getOriginalMessage()), e);
        } catch (IncompleteException e) {
            throw unreadable(file, "no " + e.getMessage(), e);
        }
    }

    /** Fills in the stages, and the keys of stages, that are not given. */
    private static ObjectNode completed(ObjectNode given) {
        ObjectNode whole = MAPPER.valueToTree(Recipe.DEFAULT);
        for (var stage : given.properties()) {
            JsonNode known = whole.get(stage.getKey());
            if (known instanceof ObjectNode defaults && stage.getValue() instanceof ObjectNode settings) {
                defaults.setAll(settings);
            } else {
                whole.set(stage.getKey(), stage.getValue());
            }
        }
        return whole;
    }

    /** Refuses a null where the record's component is not {@link Nullable}. */
    private static void requireComplete(@Nullable Object value) {
        switch (value) {
            case Record r -> {
                for (RecordComponent c : r.getClass().getRecordComponents()) {
                    Object part = part(r, c);
                    if (part == null && !c.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        throw new IncompleteException(c.getName());
                    }
                    requireComplete(part);
                }
            }
            case Collection<?> parts -> parts.forEach(RecipeJson::requireComplete);
            case Map<?, ?> parts -> parts.values().forEach(RecipeJson::requireComplete);
            case null, default -> {}
        }
    }

    private static @Nullable Object part(Record r, RecordComponent c) {
        try {
            return c.getAccessor().invoke(r);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("settings are public records", e);
        }
    }

    private static FailureException unreadable(Path file, String reason, @Nullable Throwable cause) {
        var failure = new Failure.RecipeUnreadable(file, reason);
        return cause == null ? new FailureException(failure) : new FailureException(failure, cause);
    }

    private static String firstLine(@Nullable String message) {
        return Objects.requireNonNullElse(message, "not JSON")
                .lines()
                .findFirst()
                .orElse("not JSON");
    }

    private static final class IncompleteException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IncompleteException(String key) {
            super(key);
        }
    }
}
