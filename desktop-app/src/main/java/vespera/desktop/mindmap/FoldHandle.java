package vespera.desktop.mindmap;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.layout.Place;

/** The little disc at a topic's outer edge: how many topics are folded away behind it. */
final class FoldHandle extends Label {

    private static final double HEIGHT = 18;

    private @Nullable Topic shown;

    FoldHandle() {
        getStyleClass().add("fold-handle");
        setAlignment(Pos.CENTER);
        setManaged(false);
    }

    void show(final Topic topic, final Runnable fold) {
        if (topic.equals(shown)) {
            return;
        }
        shown = topic;
        setText(String.valueOf(topic.hidden()));
        setAccessibleText(topic.hidden() + " topics are folded away here");
        setOnMouseClicked(e -> {
            e.consume();
            fold.run();
        });
        final double width = Math.max(HEIGHT, 10 + 7.0 * getText().length());
        final Place place = topic.place();
        final double x = place.side() == Place.Side.RIGHT ? place.farX() + 4 : place.farX() - 4 - width;
        resizeRelocate(x, place.midY() - HEIGHT / 2, width, HEIGHT);
        getStyleClass().setAll("label", "fold-handle", TopicNode.colour(topic));
    }
}
