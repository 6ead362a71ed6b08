// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.EventReport;
import org.portrait.aggregate.EventSettings;
import org.portrait.ui.i18n.Words;

/** Which column of events says what, and the choices on which the numbers depend. */
final class EventsForm extends LinesForm<EventSettings> {
    private final MenuButton pageViews = new MenuButton();

    EventsForm(Words words, OrdersModel model) {
        super(words, "events.", model.columns(), model.events(), model::changeEvents);
        getChildren()
                .addAll(
                        heading("orders.columns"),
                        key("customer", EventSettings::customer, model::knownCustomer),
                        key("time", EventSettings::time, model::knownTime),
                        key("type", EventSettings::type, () -> null),
                        column("value", EventSettings::value, c -> c.type().numeric(), EventSettings::withValue),
                        heading("orders.choices"),
                        day("asOf", EventSettings::asOf, EventSettings::withAsOf),
                        pageViews());
        start();
        model.outcome().subscribe(this::offer);
        words.messages().subscribe(() -> offer(model.outcome().get()));
    }

    @Override
    EventSettings withKeys(@Nullable EventSettings now, List<String> columns) {
        return now == null
                ? EventSettings.of(columns.get(0), columns.get(1), columns.get(2))
                : now.withColumns(columns.get(0), columns.get(1), columns.get(2));
    }

    private Node pageViews() {
        pageViews.setId("events-pageViews");
        pageViews.setMnemonicParsing(false);
        pageViews.setMaxWidth(Double.MAX_VALUE);
        return field("pageViews", pageViews);
    }

    /** Which types count as views of a page can be said once it is known which there are. */
    private void offer(OrdersModel.@Nullable Made made) {
        pageViews.getItems().clear();
        pageViews.setText("");
        pageViews.setDisable(true);
        if (made != null && made.result().report() instanceof EventReport report) {
            Stream.concat(report.types().stream(), report.pageViews().stream())
                    .distinct()
                    .forEach(type -> pageViews.getItems().add(item(type, report.pageViews())));
            pageViews.setText(
                    report.pageViews().isEmpty()
                            ? words.now().text("orders.none")
                            : String.join(words.now().comma(), report.pageViews()));
            pageViews.setDisable(false);
        }
    }

    private CheckMenuItem item(String type, List<String> chosen) {
        var item = new CheckMenuItem(type);
        item.setMnemonicParsing(false);
        item.setSelected(chosen.contains(type));
        item.setOnAction(_ -> {
            boolean wanted = item.isSelected();
            change(s -> {
                List<String> known = s.pageViews();
                var changed = new ArrayList<>(known == null ? chosen : known);
                changed.remove(type);
                if (wanted) {
                    changed.add(type);
                }
                return s.withPageViews(changed);
            });
        });
        return item;
    }
}
