package vespera.desktop.mindmap;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.texts.Texts;

/** A topic on the screen. Used again for other topics, since a node is dear to make. */
final class TopicNode extends HBox {

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** What a dot for the status takes, with the gap behind it. */
    static final double DOT = 15;

    /** What a sign takes, with its gap. */
    static final double MARK = 19;

    private static final Texts TEXTS = Texts.of(TopicNode.class);
    private static final int COLOURS = 8;

    private final Text title = new Text();
    private final Region dot = new Region();
    private Topic topic;

    TopicNode(final Topic topic) {
        this.topic = topic;
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("topic-title");
        dot.getStyleClass().add("topic-dot");
        dot.setMinSize(8, 8);
        dot.setMaxSize(8, 8);
        setSpacing(DOT - 8);
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        setManaged(false);
        fill();
    }

    Topic topic() {
        return topic;
    }

    /** Shows what is new about the topic, or another one. */
    void show(final Topic now) {
        final Topic was = topic;
        topic = now;
        if (!now.at(was.place()).equals(was)
                || now.place().depth() != was.place().depth()
                || !sameSize(was, now)) {
            fill();
        } else {
            moveTo(now.place());
        }
    }

    private static boolean sameSize(final Topic was, final Topic now) {
        return was.place().width() == now.place().width()
                && was.place().height() == now.place().height();
    }

    /** Stands elsewhere for the moment. */
    void moveTo(final Place place) {
        resizeRelocate(place.x(), place.y(), place.width(), place.height());
    }

    private void fill() {
        getChildren().clear();
        if (topic.status() != Topic.Status.FREE) {
            getChildren().add(dot);
        }
        double marks = topic.status() == Topic.Status.FREE ? 0 : DOT;
        if (!topic.look().icon().isEmpty()) {
            getChildren().add(sign(topic.look().icon()));
            marks += MARK;
        }
        if (topic.page().isPresent()) {
            getChildren().add(sign(topic.page().get().line() > 1 ? "fth-hash" : "fth-file-text"));
            marks += MARK;
        }
        getChildren().add(title);
        if (!topic.look().notes().isBlank()) {
            getChildren().add(sign("fth-align-left"));
            marks += MARK;
        }
        if (!topic.look().link().isEmpty()) {
            getChildren().add(sign("fth-external-link"));
            marks += MARK;
        }
        final int level = TopicSizer.level(topic.place().depth());
        title.setText(topic.title());
        title.setWrappingWidth(topic.place().width() - TopicSizer.padding(level) - marks + 1);
        title.setTextAlignment(
                topic.centre()
                        ? TextAlignment.CENTER
                        : rightToLeft(topic.title()) ? TextAlignment.RIGHT : TextAlignment.LEFT);
        getStyleClass()
                .setAll(
                        "topic",
                        "level-" + level,
                        colour(topic),
                        topic.status().name().toLowerCase(Locale.ROOT));
        if (!topic.look().colour().isEmpty()) {
            getStyleClass().add("toned");
        }
        setAccessibleText(spoken());
        moveTo(topic.place());
    }

    private static Node sign(final String icon) {
        if (icon.startsWith("fth-")) {
            try {
                final FontIcon made = new FontIcon(icon);
                made.getStyleClass().add("topic-sign");
                return made;
            } catch (IllegalArgumentException unknown) {
                return sign("•");
            }
        }
        final Text text = new Text(icon);
        text.getStyleClass().add("topic-emoji");
        return text;
    }

    /** Whether the first letter that has a direction runs to the left. */
    static boolean rightToLeft(final String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (Character.getDirectionality(text.charAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /** The style class of a topic's own colour, or of its main branch. */
    static String colour(final Topic topic) {
        if (!topic.look().colour().isEmpty()) {
            return "tone-" + topic.look().colour();
        }
        return topic.branch() < 0 ? "no-branch" : "branch-" + topic.branch() % COLOURS;
    }

    private String spoken() {
        final StringBuilder words = new StringBuilder(topic.title());
        switch (topic.status()) {
            case FREE -> {}
            case WAITING -> words.append(", ").append(TEXTS.say("not-begun"));
            case DOING -> words.append(", ").append(TEXTS.say("under-way"));
            case DONE -> words.append(", ").append(TEXTS.say("done"));
        }
        if (topic.page().isPresent()) {
            words.append(", ").append(TEXTS.say("a-document"));
        }
        if (!topic.look().notes().isBlank()) {
            words.append(", ").append(TEXTS.say("has-notes"));
        }
        if (topic.folded()) {
            words.append(", ").append(TEXTS.say("folded-away", topic.hidden()));
        }
        return words.toString();
    }
}
