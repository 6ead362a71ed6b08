// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON that is the same on every machine: keys as declared, maps by key, two blanks, line feeds. */
final class ResultJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ResultJson() {}

    static String text(JsonNode value) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
    }

    /** An object with the keys in the order of the map. */
    static ObjectNode object(Map<String, ? extends @Nullable Object> keys) {
        ObjectNode object = MAPPER.createObjectNode();
        keys.forEach((key, value) -> object.set(key, MAPPER.valueToTree(value)));
        return object;
    }
}
