package vespera.desktop.codex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Appearance;

/** The small parts that a page of the codex is put together from. */
final class Parts {

    private static final Texts TEXTS = Texts.of(Parts.class);
    private static final int STEP = 24;

    private Parts() {}

    static Label head(final String text) {
        final Label label = new Label(text);
        label.getStyleClass().add("codex-head");
        return label;
    }

    static Label quiet(final String text) {
        final Label label = new Label(text);
        label.getStyleClass().add("codex-quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A section: a heading and what is under it. */
    static VBox section(final String title, final Node... content) {
        final VBox box = new VBox(8, head(title));
        box.getStyleClass().add("codex-section");
        box.getChildren().addAll(content);
        return box;
    }

    static Hyperlink link(final String words, final Runnable go) {
        final Hyperlink link = new Hyperlink(words);
        link.getStyleClass().add("codex-link");
        link.setOnAction(event -> {
            link.setVisited(false);
            go.run();
        });
        return link;
    }

    static Button chip(final String words, final Runnable go) {
        final Button chip = new Button(words);
        chip.getStyleClass().addAll("flat", "codex-chip");
        chip.setOnAction(event -> go.run());
        return chip;
    }

    /** Where something stands, in words. */
    static String at(final Appearance where) {
        return TEXTS.say("chapter-line", where.chapter(), where.line());
    }

    /** So many of a list, and a link that shows the next ones. */
    static <T> VBox some(final List<T> all, final int first, final Function<T, Node> row) {
        final VBox box = new VBox(2);
        more(box, all, first, row);
        return box;
    }

    private static <T> void more(final VBox box, final List<T> rest, final int many, final Function<T, Node> row) {
        final List<Node> rows = new ArrayList<>();
        rest.stream().limit(many).map(row).forEach(rows::add);
        final List<T> left = rest.stream().skip(many).toList();
        box.getChildren().addAll(rows);
        if (!left.isEmpty()) {
            final int next = Math.min(STEP, left.size());
            final Hyperlink link = link(
                    next == left.size() ? TEXTS.say("show-more", next) : TEXTS.say("show-more-of", next, left.size()),
                    () -> {});
            link.setOnAction(event -> {
                box.getChildren().remove(link);
                more(box, left, STEP, row);
            });
            box.getChildren().add(link);
        }
    }
}
