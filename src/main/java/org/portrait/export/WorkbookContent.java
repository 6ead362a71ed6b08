// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import org.portrait.quality.Quality;

/**
 * What a workbook tells.
 *
 * @param colours K of them
 * @param qualities of the numbers of segments that were measured, ascending
 * @param privacy what was done so that nobody is recognised, in sentences
 */
public record WorkbookContent(
        SegmentTable segments,
        List<SegmentColour> colours,
        PersonaTable personas,
        CentroidTable centroids,
        List<Quality> qualities,
        About about,
        List<String> privacy) {
    public WorkbookContent {
        colours = List.copyOf(colours);
        qualities = List.copyOf(qualities);
        privacy = List.copyOf(privacy);
    }
}
