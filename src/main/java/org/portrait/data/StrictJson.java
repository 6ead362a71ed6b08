// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
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
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON and back: keys as declared, maps by key, null by absence. Reading back what was written gives an
 * equal record. A key that is unknown, a value that is not possible and one that is not there are refused.
 */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** No {@link #version} stands there. */
    public static final int NO_VERSION = -1;

    /** What is wrong with a file. */
    public enum Fault {
        /** It is not UTF-8. */
        NOT_TEXT,
        NOT_JSON,
        UNKNOWN_KEY,
        WRONG_VALUE,
        NO_VALUE
    }

    /** Refuses a file. */
    @FunctionalInterface
    public interface Refusal {
        /** @param where the line that is no JSON, counted from 1, or a path of keys such as {@code rules[0].share} */
        Failure of(Fault fault, String where);
    }

    private StrictJson() {}

    /** Two blanks, line feeds. */
    public static String write(Record value) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
    }

    /**
     * The text of a file.
     *
     * @throws FailureException with {@link Failure.FileMissing}, {@link Failure.NotAFile}, {@link Failure.FileForbidden},
     *     {@link Failure.FileUnreadable}, or as {@code refusal} says
     */
    public static String text(Path file, Refusal refusal) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FailureException(new Failure.NotAFile(file));
        }
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new FailureException(new Failure.FileMissing(file), e);
        } catch (AccessDeniedException e) {
            throw new FailureException(new Failure.FileForbidden(file), e);
        } catch (CharacterCodingException e) {
            throw new FailureException(refusal.of(Fault.NOT_TEXT, ""), e);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.FileUnreadable(file, Objects.requireNonNullElse(e.getMessage(), "")), e);
        }
    }

    /**
     * The whole number under the key {@code version} of an object, or {@link #NO_VERSION}.
     *
     * @throws FailureException as {@code refusal} says
     */
    public static int version(String json, Refusal refusal) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode given
                            && given.get("version") instanceof JsonNode version
                            && version.isInt()
                    ? version.intValue()
                    : NO_VERSION;
        } catch (JacksonException e) {
            String line = String.valueOf(Math.max(1, e.getLocation().getLineNr()));
            throw new FailureException(refusal.of(Fault.NOT_JSON, line), e);
        }
    }

    /**
     * @throws FailureException as {@code refusal} says, or with what the constructor of a record refuses with
     */
    public static <R extends Record> R value(String json, Class<R> type, Refusal refusal) {
        try {
            R value = MAPPER.readValue(json, type);
            requireComplete(value);
            return value;
        } catch (JacksonException e) {
            if (e.getCause() instanceof FailureException refused) {
                throw refused;
            }
            boolean unknown = e instanceof UnrecognizedPropertyException;
            throw new FailureException(refusal.of(unknown ? Fault.UNKNOWN_KEY : Fault.WRONG_VALUE, path(e)), e);
        } catch (IncompleteException e) {
            throw new FailureException(refusal.of(Fault.NO_VALUE, e.key), e);
        }
    }

    /** Where it happened. */
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
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
            case Collection<?> parts -> parts.forEach(StrictJson::requireComplete);
            case Map<?, ?> parts -> parts.values().forEach(StrictJson::requireComplete);
            case null, default -> {}
        }
    }

    private static @Nullable Object part(Record r, RecordComponent c) {
        try {
            c.getAccessor().setAccessible(true); // of a record that is private
            return c.getAccessor().invoke(r);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class IncompleteException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String key;

        IncompleteException(String key) {
            this.key = key;
        }
    }
}
