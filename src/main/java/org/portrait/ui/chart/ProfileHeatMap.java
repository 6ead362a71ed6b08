// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.HeatTable.Place;

/**
 * Segments side by side, columns below each other: the colour of a cell is how far it is from all customers, its number
 * what holds in original units. Names stay in place while the cells scroll. A cell is chosen by mouse or arrow keys.
 */
public final class ProfileHeatMap extends Plot implements Pictured {
    private final ObjectProperty<Place> selected = new SimpleObjectProperty<>(new Place(0, 0));
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();
    private final ObservableValue<Messages> messages;
    private final HeatDrawing drawing;
    private HeatTable table = new HeatTable(List.of(), List.of(), 0);
    private HeatLayout places = HeatLayout.of(0, 0, table);
    private Function<Place, String> told = _ -> "";

    public ProfileHeatMap(ObservableValue<Messages> messages) {
        this.messages = messages;
        drawing = new HeatDrawing(this, messages);
        setMinSize(200, 160);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        spoken(messages, words -> setAccessibleHelp(words.text("profile.keys")));
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : List.of(down, across)) {
            bar.setManaged(false);
            bar.setFocusTraversable(false);
            bar.valueProperty().subscribe(this::redraw);
        }
        getChildren().addAll(down, across);
        Tooltip.install(this, tooltip);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        setOnMouseMoved(this::hover);
        setOnMousePressed(this::press);
        setOnKeyPressed(this::key);
        setOnScroll(event -> {
            boolean sideways = event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
            double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            scroll(sideways ? across : down, sideways ? by : event.getDeltaY());
            event.consume();
        });
        selected.subscribe(() -> {
            tell();
            redraw();
        });
        focusedProperty().subscribe(this::redraw);
    }

    /**
     * @param sentence what a cell says in words, for the mouse and for screen readers
     * @param chosen the cell that is selected
     */
    public void show(HeatTable shown, Function<Place, String> sentence, Place chosen) {
        table = shown;
        places = HeatLayout.of(getWidth(), getHeight(), shown); // what is chosen next is drawn at once
        told = sentence;
        selected.set(chosen);
        tell();
        requestLayout();
        redraw();
    }

    /** The chosen cell. */
    public ObservableValue<Place> selected() {
        return selected;
    }

    @Override
    public Supplier<PlotTable> table() {
        Messages m = messages.getValue();
        HeatTable shown = table;
        return () -> {
            var columns = new ArrayList<>(
                    List.of(m.text("profile.column"), m.text("profile.explained"), m.text("profile.all")));
            for (HeatTable.Head head : shown.heads()) {
                String segment = m.text("profile.segment", head.segment() + 1, head.name());
                columns.addAll(List.of(segment, m.text("plot.table.difference", segment)));
            }
            return new PlotTable(
                    m.text("profile.title"),
                    columns,
                    shown.lines().stream().map(line -> row(line, m)).toList());
        };
    }

    /** Of columns with units of their own, so that it is sorted by its letters. */
    private static PlotTable.Cell cell(String value, boolean words) {
        return new PlotTable.Cell(value, value, !words);
    }

    private static List<PlotTable.Cell> row(HeatTable.Line line, Messages m) {
        var row = new ArrayList<>(List.of(
                PlotTable.text(line.name()),
                PlotTable.percent(line.explained(), m),
                cell(line.all(), line.cells().stream().anyMatch(HeatTable.Cell::words))));
        for (HeatTable.Cell cell : line.cells()) {
            row.add(cell(cell.value(), cell.words()));
            row.add(PlotTable.number(cell.difference(), d -> m.signed(d, 2)));
        }
        return row;
    }

    private void tell() {
        boolean there = selected.get().line() < table.lines().size();
        setAccessibleText(there ? told.apply(selected.get()) : "");
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    protected void layoutChildren() {
        boolean resized = places.width() != getWidth() || places.height() != getHeight();
        places = HeatLayout.of(getWidth(), getHeight(), table);
        bar(down, places.contentHeight(), places.bodyHeight());
        bar(across, places.cell() * table.heads().size(), places.bodyWidth());
        double thick = HeatLayout.BAR;
        down.resizeRelocate(getWidth() - thick, places.head(), thick, places.bodyHeight());
        across.resizeRelocate(places.left(), places.bottom(), places.bodyWidth(), thick);
        if (resized) {
            reveal(selected.get());
        }
        super.layoutChildren();
    }

    private static void bar(ScrollBar bar, double content, double room) {
        double most = Math.max(0, content - room);
        bar.setMax(most);
        bar.setVisibleAmount(content <= 0 ? 0 : most * room / content);
        bar.setUnitIncrement(HeatLayout.LINE);
        bar.setBlockIncrement(room);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
        bar.setVisible(most > 0);
    }

    private void scroll(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
    }

    /** @return null beside the lines */
    private @Nullable Place at(MouseEvent event) {
        int line = places.line(event.getY() + down.getValue());
        boolean inside = event.getY() >= places.head() && event.getY() < places.bottom();
        int segment = event.getX() < places.left()
                ? selected.get().segment()
                : places.segment(event.getX() + across.getValue());
        return inside && line >= 0 && segment < table.heads().size() ? new Place(line, segment) : null;
    }

    private void hover(MouseEvent event) {
        Place place = at(event);
        if (place != null) {
            tooltip.setText(event.getX() < places.left() ? column(table.lines().get(place.line())) : told.apply(place));
            return;
        }
        boolean head = event.getY() < places.head();
        int segment = places.segment(event.getX() + across.getValue());
        if (head && segment >= 0 && segment < table.heads().size() && event.getX() >= places.left()) {
            tooltip.setText(table.heads().get(segment).name());
        } else {
            tooltip.setText(head ? messages.getValue().text("profile.explained.help") : "");
        }
    }

    private String column(HeatTable.Line line) {
        Messages m = messages.getValue();
        return m.text("profile.line", line.name(), line.all(), m.percent(line.explained(), 0));
    }

    private void press(MouseEvent event) {
        requestFocus();
        Place place = at(event);
        if (place != null) {
            selected.set(place);
        }
    }

    private void key(KeyEvent event) {
        Place from = selected.get();
        int page = Math.max(1, (int) (places.bodyHeight() / HeatLayout.LINE));
        switch (event.getCode()) {
            case UP -> move(from.line() - 1, from.segment());
            case DOWN -> move(from.line() + 1, from.segment());
            case LEFT -> move(from.line(), from.segment() - 1);
            case RIGHT -> move(from.line(), from.segment() + 1);
            case PAGE_UP -> move(from.line() - page, from.segment());
            case PAGE_DOWN -> move(from.line() + page, from.segment());
            case HOME -> move(0, from.segment());
            case END -> move(table.lines().size() - 1, from.segment());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int line, int segment) {
        if (table.lines().isEmpty()) {
            return;
        }
        var place = new Place(
                Math.clamp(line, 0, table.lines().size() - 1),
                Math.clamp(segment, 0, table.heads().size() - 1));
        selected.set(place);
        reveal(place);
    }

    private void reveal(Place place) {
        reveal(down, places.top(place.line()), HeatLayout.LINE, places.bodyHeight());
        reveal(across, place.segment() * places.cell(), places.cell(), places.bodyWidth());
    }

    private static void reveal(ScrollBar bar, double from, double length, double room) {
        double least = from + length - room;
        bar.setValue(Math.clamp(Math.min(from, Math.max(least, bar.getValue())), 0, bar.getMax()));
    }

    /** All of it, as if it need not scroll. */
    @Override
    Point2D drawPicture(Sketch g) {
        if (table.lines().isEmpty()) {
            return super.drawPicture(g);
        }
        HeatLayout at = HeatLayout.of(getWidth(), getHeight(), table);
        double width = at.left() + at.cell() * table.heads().size() + HeatLayout.BAR;
        double height = at.head() + at.contentHeight() + HeatLayout.SCALE + HeatLayout.BAR;
        drawing.draw(g, table, at.in(width, height), new HeatDrawing.View(0, 0, Place.NONE, false));
        return new Point2D(width, height);
    }

    @Override
    void draw(Sketch g, double width, double height) {
        if (!table.lines().isEmpty()) {
            Place mark = selected.get();
            drawing.draw(g, table, places, new HeatDrawing.View(across.getValue(), down.getValue(), mark, isFocused()));
        }
    }
}
