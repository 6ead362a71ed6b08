// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.export.Audience;
import org.portrait.export.CampaignSettings;
import org.portrait.export.HoldOut;
import org.portrait.load.Loaded;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;

/** Asks who of each segment is contacted, and by what an advertising network is to recognise them. */
final class CampaignPane extends VBox {
    private static final String NONE = "";
    private static final int MOST = 1_000_000;
    private static final int TEN_PERCENT = 10;

    /** What the size of the control group counts. */
    private enum Unit {
        PERCENT,
        CUSTOMERS
    }

    private final Words words;
    private final Spinner<Integer> size = Kit.spinner(0, MOST);
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Spinner<Integer> seed = Kit.spinner(0, Integer.MAX_VALUE);
    private final ComboBox<String> doNotContact;
    private final ComboBox<String> email;
    private final ComboBox<String> phone;
    private final TextField country = new TextField();

    CampaignPane(Words words, Session session, Consumer<CampaignSettings> write) {
        super(10);
        this.words = words;
        doNotContact = columns("doNotContact");
        email = columns("email");
        phone = columns("phone");
        session.loaded().subscribe(this::offer);
        size.getValueFactory().setValue(TEN_PERCENT);
        size.setPrefWidth(110);
        seed.getValueFactory().setValue(1);
        seed.setPrefWidth(110);
        unit.getItems().setAll(Unit.values());
        Choices.spell(unit, words, value -> words.now().text("export.campaign.unit", value));
        unit.setValue(Unit.PERCENT);
        country.setPrefColumnCount(5);
        country.promptTextProperty().bind(words.text("export.campaign.country.prompt"));
        var form = new GridPane(14, 8);
        form.addRow(
                0,
                label("size"),
                Kit.row(named(size, "size"), named(unit, "unit"), label("seed"), named(seed, "seed")));
        form.addRow(1, label("doNotContact"), doNotContact);
        form.addRow(2, label("email"), email);
        form.addRow(3, label("phone"), Kit.row(phone, label("country"), named(country, "country")));
        Button save = Kit.button(words, "export.campaign.write", () -> write.accept(settings()));
        save.setId("campaign-write");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !possible(),
                        size.valueProperty(),
                        unit.valueProperty(),
                        phone.valueProperty(),
                        country.textProperty()));
        var last = Kit.row(Kit.note(words, "export.campaign.normalised"), save);
        HBox.setHgrow(last.getChildren().getFirst(), Priority.ALWAYS);
        getChildren().setAll(Kit.note(words, "export.campaign.help"), form, last);
    }

    private boolean possible() {
        return (unit.getValue() == Unit.CUSTOMERS || size.getValue() < 100)
                && (NONE.equals(phone.getValue()) || Audience.Phone.isCode(country.getText()));
    }

    private CampaignSettings settings() {
        var audiences = new ArrayList<Audience>();
        if (!NONE.equals(email.getValue())) {
            audiences.add(new Audience.Email(email.getValue()));
        }
        if (!NONE.equals(phone.getValue())) {
            audiences.add(new Audience.Phone(phone.getValue(), country.getText()));
        }
        HoldOut holdOut = unit.getValue() == Unit.PERCENT
                ? new HoldOut.Share(size.getValue() / 100.0)
                : new HoldOut.Count(size.getValue());
        String asked = doNotContact.getValue();
        return new CampaignSettings(seed.getValue(), holdOut, NONE.equals(asked) ? null : asked, audiences);
    }

    private void offer(@Nullable Loaded loaded) {
        var names = new ArrayList<>(List.of(NONE));
        if (loaded != null) {
            loaded.dataset().schema().columns().stream().map(ColumnInfo::name).forEach(names::add);
        }
        for (ComboBox<String> box : List.of(doNotContact, email, phone)) {
            String chosen = box.getValue();
            box.getItems().setAll(names);
            box.setValue(names.contains(chosen) ? chosen : NONE);
        }
    }

    private ComboBox<String> columns(String name) {
        var box = new ComboBox<String>();
        box.setMaxWidth(260);
        Choices.spell(box, words, column -> column.isEmpty() ? words.now().text("export.campaign.none") : column);
        named(box, name);
        return box;
    }

    private <C extends Control> C named(C control, String name) {
        control.setId("campaign-" + name);
        control.accessibleTextProperty().bind(words.text("export.campaign." + name));
        return control;
    }

    private Label label(String name) {
        Label label = words.label("export.campaign." + name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
