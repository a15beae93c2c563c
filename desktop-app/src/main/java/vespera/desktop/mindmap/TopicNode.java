package vespera.desktop.mindmap;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A topic on the screen. */
final class TopicNode extends HBox {

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int COLOURS = 8;

    private final Label title = new Label();
    private final Region dot = new Region();
    private Topic topic;

    TopicNode(final Topic topic) {
        this.topic = topic;
        setAlignment(Pos.CENTER);
        title.setWrapText(true);
        title.getStyleClass().add("topic-title");
        dot.getStyleClass().add("topic-dot");
        dot.setMinSize(8, 8);
        dot.setMaxSize(8, 8);
        setSpacing(TopicSizer.DOT - 8);
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        setManaged(false);
        fill();
    }

    Topic topic() {
        return topic;
    }

    /** Shows what is new about the topic. */
    void show(final Topic now) {
        final boolean same = now.equals(topic);
        topic = now;
        if (!same) {
            fill();
        }
    }

    private void fill() {
        final boolean free = topic.status() == Topic.Status.FREE;
        getChildren().clear();
        if (!free) {
            getChildren().add(dot);
        }
        getChildren().add(title);
        title.setText(topic.title());
        getStyleClass()
                .setAll(
                        "topic",
                        "level-" + TopicSizer.level(topic.place().depth()),
                        colour(topic),
                        topic.status().name().toLowerCase(Locale.ROOT));
        setAccessibleText(spoken());
        resizeRelocate(
                topic.place().x(),
                topic.place().y(),
                topic.place().width(),
                topic.place().height());
    }

    /** The style class of a topic's main branch. */
    static String colour(final Topic topic) {
        return topic.branch() < 0 ? "no-branch" : "branch-" + topic.branch() % COLOURS;
    }

    private String spoken() {
        final String done = switch (topic.status()) {
            case FREE -> "";
            case WAITING -> ", not begun";
            case DOING -> ", under way";
            case DONE -> ", done";
        };
        return topic.title() + done + (topic.folded() ? ", folded, " + topic.hidden() + " inside" : "");
    }
}
