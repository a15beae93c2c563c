package vespera.desktop.inspector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.decisions.Decided;

/** The small parts that the inspector's sheets are put together from. */
final class Sections {

    private static final Texts TEXTS = Texts.of(Sections.class);
    private static final int SHOWN = 8;
    private static final int LONG = 36;

    private Sections() {}

    static Label title(final String text) {
        final Label title = new Label(text);
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        return title;
    }

    static Label quiet(final String text) {
        final Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    static Label head(final String text) {
        final Label label = new Label(text);
        label.getStyleClass().add("section-head");
        return label;
    }

    /** A name before a control, in a column of equal width. */
    static HBox field(final String name, final Region control) {
        final Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setMinWidth(84);
        label.setPrefWidth(84);
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        final HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A section with a count and a row for each; a long one shows its first rows and offers the rest. */
    static <T> VBox list(final String name, final Collection<T> items, final String none, final Function<T, Node> row) {
        final VBox box = new VBox(2);
        box.getStyleClass().add("section");
        box.getChildren().add(head(items.isEmpty() ? name : name + "  " + items.size()));
        if (items.isEmpty()) {
            box.getChildren().add(quiet(none));
        }
        items.stream().limit(SHOWN).map(row).forEach(box.getChildren()::add);
        final List<T> rest = items.stream().skip(SHOWN).toList();
        if (!rest.isEmpty()) {
            final Hyperlink more = new Hyperlink(TEXTS.say("show-more", rest.size()));
            more.setOnAction(event -> {
                box.getChildren().remove(more);
                rest.stream().map(row).forEach(box.getChildren()::add);
            });
            box.getChildren().add(more);
        }
        return box;
    }

    /** Something to go to, with a second, quieter line where there is one. */
    static Node link(final String icon, final String text, final String below, final Runnable go) {
        final Label first = new Label(text, new FontIcon(icon));
        first.setGraphicTextGap(8);
        first.getStyleClass().add("row-title");
        final VBox lines = new VBox(1, first);
        if (!below.isBlank()) {
            final Label second = quiet(below.replaceAll("\\s+", " ").strip());
            second.getStyleClass().add("row-below");
            second.setWrapText(false);
            if (below.length() > LONG) {
                second.setTooltip(wide(below));
            }
            lines.getChildren().add(second);
        }
        final Button button = new Button(null, lines);
        button.getStyleClass().addAll("flat", "row-button");
        button.setAccessibleText(text);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        lines.maxWidthProperty().bind(button.widthProperty().subtract(16));
        button.setOnAction(event -> go.run());
        return button;
    }

    /** What was decided about something; nothing where nothing was. */
    static List<Node> decisions(final List<Decided> decisions, final Consumer<Decided> open) {
        return decisions.isEmpty()
                ? List.of()
                : List.of(list(
                        TEXTS.say("decisions"),
                        decisions,
                        "",
                        one -> link(
                                one.withdrawn() ? "fth-x-circle" : "fth-check-circle",
                                one.decision().asked(),
                                (one.withdrawn() ? TEXTS.say("withdrawn") + " " : "")
                                        + one.decision().chosen() + " · " + when(one.at()) + " · "
                                        + one.decision().by(),
                                () -> open.accept(one))));
    }

    private static Tooltip wide(final String text) {
        final Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        return tip;
    }

    static FlowPane chips(final Collection<? extends Node> nodes) {
        final FlowPane pane = new FlowPane(6, 6);
        pane.getChildren().addAll(nodes);
        return pane;
    }

    static Button chip(final String text, final Runnable go) {
        final Button chip = new Button(text);
        chip.getStyleClass().addAll("flat", "chip");
        chip.setOnAction(event -> go.run());
        return chip;
    }

    /** When something was, shortly: today by its hour. */
    static String when(final long millis) {
        final var at = Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault());
        return at.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? TEXTS.say("today-at", Texts.dates("jm").format(at))
                : Texts.dates("yMMMdjm").format(at);
    }
}
