// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of each segment is contacted.
 *
 * @param seed of who is held out
 * @param doNotContact the column that says whom not to contact: everybody with a value there but 0, false or a word for no;
 *     null where nobody has asked for that
 * @param audiences what is hashed for upload
 */
public record CampaignSettings(
        long seed, HoldOut holdOut, @Nullable String doNotContact, List<Audience> audiences) {
    public CampaignSettings {
        audiences = List.copyOf(audiences);
    }
}
