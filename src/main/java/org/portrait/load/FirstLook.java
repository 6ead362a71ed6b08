// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;

/**
 * What can be seen of a large file before the last of its texts are read and its fingerprint is taken.
 *
 * @param head the first rows
 * @param schema of the whole file
 * @param rows of the whole file
 * @param estimated the columns whose distinct values are counted approximately
 */
public record FirstLook(Dataset head, Schema schema, int rows, Set<String> estimated) {
    /** Of a file with fewer rows everything is there at once. */
    static final int WORTHWHILE = 1 << 17;

    static final int ROWS = 200;

    public FirstLook {
        estimated = Set.copyOf(estimated);
    }

    /** With the roles that are recognised so far. */
    static FirstLook of(
            Dataset head, Schema counted, int rows, List<String> estimated, Map<String, ColumnRole> chosen) {
        Schema schema = counted.withRoles(RoleGuesser.guess(head, counted, rows, chosen));
        return new FirstLook(head, schema, rows, Set.copyOf(estimated));
    }

    /** The same with what the analyst has chosen. */
    public FirstLook withRoles(Map<String, ColumnRole> chosen) {
        return new FirstLook(head, schema.withRoles(chosen), rows, estimated);
    }
}
