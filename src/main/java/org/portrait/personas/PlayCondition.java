// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a playbook: {@code recency >= 0.5}, {@code not returns >= 0.75}, {@code value <= -0.25 or 'Fresh' <= -0.25},
 * in standard deviations from the mean of all customers; {@code distinctive}; {@code apart}; or {@code otherwise}. What no feature is about is neither high
 * nor low.
 *
 * @param keyword or "" where there are parts
 * @param parts one of which must hold
 */
public record PlayCondition(String keyword, List<Part> parts) {
    private static final String DISTINCTIVE = "distinctive";
    private static final String APART = "apart";
    private static final String OTHERWISE = "otherwise";
    private static final String WORTH = "worth";

    private static final Pattern PART =
            Pattern.compile("\\s*(not\\s+)?(?:(\\w+)|'([^']+)')\\s*([<>]=)\\s*(-?\\d+(?:\\.\\d+)?)\\s*");
    private static final Pattern OR = Pattern.compile("or\\s+");

    /**
     * @param subject a concept in lower case or {@code worth}, or "" where a column is asked about
     * @param column or ""
     */
    public record Part(boolean not, String subject, String column, boolean atLeast, double bound) {}

    /** @return empty when it is not written like that */
    static Optional<PlayCondition> parse(String line) {
        if (List.of(DISTINCTIVE, APART, OTHERWISE).contains(line)) {
            return Optional.of(new PlayCondition(line, List.of()));
        }
        var parts = new ArrayList<Part>();
        Matcher part = PART.matcher(line);
        Matcher or = OR.matcher(line);
        while (part.lookingAt() && known(part.group(2))) {
            parts.add(part(part));
            int end = part.end();
            if (end == line.length()) {
                return Optional.of(new PlayCondition("", List.copyOf(parts)));
            }
            if (!or.region(end, line.length()).lookingAt()) {
                break;
            }
            part.region(or.end(), line.length());
        }
        return Optional.empty();
    }

    private static Part part(Matcher part) {
        String subject = part.group(2) == null ? "" : part.group(2);
        String column = part.group(3) == null ? "" : part.group(3);
        return new Part(
                part.group(1) != null, subject, column, part.group(4).equals(">="), Double.parseDouble(part.group(5)));
    }

    private static boolean known(@Nullable String subject) {
        return subject == null || subject.equals(WORTH) || concept(subject).isPresent();
    }

    private static Optional<Concept> concept(String subject) {
        return Arrays.stream(Concept.values())
                .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(subject))
                .findFirst();
    }

    /** @param first whether nothing has been suggested so far */
    boolean holds(Signals signals, boolean first) {
        return switch (keyword) {
            case DISTINCTIVE -> signals.distinctive();
            case APART -> signals.subject().isPresent();
            case OTHERWISE -> first;
            default -> parts.stream().anyMatch(part -> holds(part, signals));
        };
    }

    private static boolean holds(Part part, Signals signals) {
        double mean = part.subject().isEmpty() ? signals.column(part.column()) : mean(part.subject(), signals);
        return part.not() != (part.atLeast() ? mean >= part.bound() : mean <= part.bound());
    }

    private static double mean(String subject, Signals signals) {
        return concept(subject).map(signals::mean).orElseGet(signals::worth);
    }
}
