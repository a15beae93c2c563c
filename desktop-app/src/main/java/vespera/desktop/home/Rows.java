package vespera.desktop.home;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** The parts that home's cards are put together from. */
final class Rows {

    private static final Texts TEXTS = Texts.of(Rows.class);

    /** So many more are shown at a time: hundreds of rows at once would make the window wait. */
    private static final int PAGE = 20;

    private Rows() {}

    /** A card that shows so many rows, and more when asked; a row is made when it comes to be shown. */
    static <T> VBox card(final String title, final int shown, final List<T> all, final Function<T, Node> row) {
        final Label head = new Label(title);
        head.getStyleClass().add("card-head");
        final VBox card = new VBox(head);
        card.getStyleClass().add("card");
        all.stream().limit(shown).map(row).forEach(card.getChildren()::add);
        if (all.size() > shown) {
            card.getChildren().add(more(card, all.subList(shown, all.size()), row));
        }
        return card;
    }

    private static <T> Hyperlink more(final VBox card, final List<T> left, final Function<T, Node> row) {
        final Hyperlink more = new Hyperlink(
                left.size() <= PAGE
                        ? TEXTS.say("show-more", left.size())
                        : TEXTS.say("show-more-of", PAGE, left.size()));
        more.setOnAction(event -> {
            final int at = card.getChildren().indexOf(more);
            final List<Node> made = left.stream().limit(PAGE).map(row).toList();
            card.getChildren().remove(more);
            card.getChildren().addAll(at, made);
            if (left.size() > PAGE) {
                card.getChildren().add(at + made.size(), more(card, left.subList(PAGE, left.size()), row));
            }
            made.getFirst().requestFocus();
        });
        return more;
    }

    /** A line that leads somewhere. */
    static Button row(final String icon, final String text, final String below, final String right, final Runnable go) {
        final Label title = new Label(text);
        title.getStyleClass().add("row-title");
        final VBox lines = new VBox(1, title);
        if (!below.isEmpty()) {
            lines.getChildren().add(second(below));
        }
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        final Label end = new Label(right);
        end.getStyleClass().add("row-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        final HBox line = new HBox(12, new FontIcon(icon), lines, end);
        line.setAlignment(Pos.CENTER_LEFT);
        final Button button = new Button(null, line);
        button.getStyleClass().addAll("flat", "home-row");
        button.setAccessibleText(text + (below.isEmpty() ? "" : ", " + below) + (right.isEmpty() ? "" : ", " + right));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(button.widthProperty().subtract(18));
        line.setMaxWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> go.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** A row with something else that can be done with the thing, before it or after it. */
    static HBox with(final Node first, final Node second) {
        final HBox both = new HBox(first, second);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** A small button that says by its icon what it does. */
    static Button small(final String icon, final String words, final String about, final Runnable run) {
        final Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "home-small");
        button.setAccessibleText(words + ": " + about);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    static Label quiet(final String text) {
        final Label label = second(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("home-words");
        return label;
    }

    private static Label second(final String text) {
        final Label label = new Label(text);
        label.getStyleClass().add("home-quiet");
        return label;
    }

    static Hyperlink link(final String id, final String words, final Runnable go) {
        final Hyperlink link = new Hyperlink(words);
        link.setId(id);
        link.setOnAction(event -> go.run());
        return link;
    }
}
