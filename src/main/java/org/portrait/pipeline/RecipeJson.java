// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.StrictJson;
import org.portrait.join.JoinSettings;
import org.portrait.work.Failure;
import org.portrait.work.Failure.RecipeFault;
import org.portrait.work.Failure.RecipeUnreadable;
import org.portrait.work.FailureException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link Recipe} as JSON: keys as declared, maps by key, null by absence. Reading back what was written gives an equal
 * recipe. A key of a stage or a join that is absent takes its default; an unknown key is refused, so
 * that a slip of the pen does not pass in silence.
 */
public final class RecipeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** What a file may hold beside a recipe, which is read from it as if that were not there. */
    private record Beside(
            @Nullable List<KeptSegment> labels,
            @Nullable List<List<KeptSegment>> others,
            Project.@Nullable Source source,
            @Nullable Map<String, List<String>> view) {
        private static final List<String> KEYS = List.of("labels", "others", "source", "view");
    }

    /** What a join cannot do without. */
    private static final List<String> REQUIRED = List.of("file", "customerKey", "furtherKey");

    private RecipeJson() {}

    public static String write(Recipe recipe) {
        return write(recipe, List.of());
    }

    /** @param kept segments that are to be recognised when the recipe is run again */
    public static String write(Recipe recipe, List<KeptSegment> kept) {
        return write(recipe, new Beside(kept.isEmpty() ? null : kept, null, null, null));
    }

    /** A recipe with what belongs to it; {@link #read} finds the recipe in it. */
    public static String write(Project project) {
        return write(
                project.recipe(),
                new Beside(
                        project.labels(),
                        project.others().isEmpty() ? null : project.others(),
                        project.source(),
                        project.view()));
    }

    /** As maps, lists and values. */
    static Map<String, Object> tree(Recipe recipe) {
        return MAPPER.convertValue(recipe, new TypeReference<Map<String, Object>>() {});
    }

    /**
     * The other way round.
     *
     * @param file in which it stands, for the refusal
     * @throws FailureException with {@link Failure.RecipeUnreadable}
     */
    static Recipe of(Map<String, Object> tree, Path file) {
        return recipe(file, MAPPER.valueToTree(tree));
    }

    private static String write(Recipe recipe, Beside beside) {
        ObjectNode tree = MAPPER.valueToTree(recipe);
        tree.setAll((ObjectNode) MAPPER.valueToTree(beside));
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
    }

    /**
     * @throws FailureException with {@link Failure.FileMissing}, {@link Failure.NotAFile},
     *     {@link Failure.FileForbidden}, {@link Failure.FileUnreadable}, {@link Failure.RecipeUnreadable}, or what a
     *     setting out of its range refuses with
     */
    public static Recipe read(Path file) {
        return recipe(file, object(file));
    }

    /**
     * The segments that are kept beside a recipe, in the order of their numbers; none where there are no such.
     *
     * @throws FailureException as {@link #read}
     */
    public static List<KeptSegment> readKept(Path file) {
        return readProject(file).labels();
    }

    /**
     * A recipe with what belongs to it; of a plain recipe, nothing does.
     *
     * @throws FailureException as {@link #read}
     */
    public static Project readProject(Path file) {
        ObjectNode given = object(file);
        ObjectNode kept = given.deepCopy().retain(Beside.KEYS);
        kept.set("view", words(given.get("view")));
        Beside beside = value(file, kept, Beside.class);
        return new Project(
                recipe(file, given),
                Objects.requireNonNullElse(beside.labels, List.of()),
                Objects.requireNonNullElse(beside.others, List.of()),
                beside.source,
                Objects.requireNonNullElse(beside.view, Map.of()));
    }

    /** What was on screen is no reason to refuse the work: of another version or written by hand, only words are taken. */
    private static ObjectNode words(@Nullable JsonNode view) {
        ObjectNode words = MAPPER.createObjectNode();
        if (view instanceof ObjectNode given) {
            given.forEachEntry((name, said) -> {
                ArrayNode list = words.putArray(name);
                (said.isArray() ? said.valueStream() : Stream.of(said))
                        .filter(word -> word.isString() || word.isNumber())
                        .forEach(word -> list.add(word.asString()));
            });
        }
        return words;
    }

    private static Recipe recipe(Path file, ObjectNode given) {
        return value(file, completed(given.without(Beside.KEYS)), Recipe.class);
    }

    private static <R extends Record> R value(Path file, ObjectNode given, Class<R> type) {
        return StrictJson.value(given.toString(), type, refusal(file));
    }

    private static ObjectNode object(Path file) {
        String json = StrictJson.text(file, refusal(file));
        if (StrictJson.version(json, refusal(file)) == Recipe.VERSION
                && MAPPER.readTree(json) instanceof ObjectNode given) {
            return given;
        }
        String version = String.valueOf(Recipe.VERSION);
        throw new FailureException(new RecipeUnreadable(file, RecipeFault.OTHER_VERSION, version));
    }

    private static StrictJson.Refusal refusal(Path file) {
        return (fault, where) -> new RecipeUnreadable(
                file,
                switch (fault) {
                    case NOT_TEXT -> RecipeFault.NOT_TEXT;
                    case NOT_JSON -> RecipeFault.NOT_JSON;
                    case UNKNOWN_KEY -> RecipeFault.UNKNOWN_SETTING;
                    case WRONG_VALUE -> RecipeFault.WRONG_VALUE;
                    case NO_VALUE -> RecipeFault.NO_VALUE;
                },
                where);
    }

    /** Fills in the stages, and the keys of stages and of joins, that are not given. */
    private static ObjectNode completed(ObjectNode given) {
        ObjectNode whole = completed(given, MAPPER.valueToTree(Recipe.DEFAULT));
        if (whole.get("joins") instanceof ArrayNode joins) {
            for (int i = 0; i < joins.size(); i++) {
                if (joins.get(i) instanceof ObjectNode join) {
                    ObjectNode defaults = MAPPER.valueToTree(JoinSettings.of("", "", ""));
                    joins.set(i, completed(join, defaults.without(REQUIRED)));
                }
            }
        }
        return whole;
    }

    private static ObjectNode completed(ObjectNode given, ObjectNode whole) {
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
}
