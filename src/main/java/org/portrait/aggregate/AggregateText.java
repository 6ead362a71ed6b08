// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.util.List;
import org.portrait.i18n.Messages;

/** Says in words what was counted, how each number is defined, and how one customer's came about. */
public final class AggregateText {
    private final OrderText orders;
    private final EventText events;

    public AggregateText(Messages words) {
        var values = new ValueText(words);
        orders = new OrderText(words, values);
        events = new EventText(words, values);
    }

    /** What was met in the file: what is 0 is not mentioned. */
    public List<String> counts(Aggregated made, Aggregation settings) {
        return switch (made.report()) {
            case OrderReport r -> orders.counts(r, (OrderSettings) settings);
            case EventReport r -> events.counts(r);
        };
    }

    /** How each column of the result is defined. */
    public List<String> definitions(Aggregated made, Aggregation settings) {
        return switch (made.report()) {
            case OrderReport r -> orders.definitions(r, (OrderSettings) settings);
            case EventReport r -> events.definitions(r, (EventSettings) settings);
        };
    }

    /** The working of one customer's numbers. */
    public List<String> example(Aggregated made, Aggregation settings) {
        return switch (made.report()) {
            case OrderReport r -> orders.example(r, (OrderSettings) settings);
            case EventReport r -> events.example(r);
        };
    }

    /** Cut points and real counts of each score, where there are scores. */
    public List<String> scores(Aggregated made) {
        return switch (made.report()) {
            case OrderReport r -> orders.scores(r);
            case EventReport _ -> List.of();
        };
    }
}
