package vespera.desktop.mindmap;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.mindmap.layout.Place.Side;
import vespera.desktop.texts.Texts;

/** The little disc at a topic's outer edge: how many topics are folded away behind it. */
final class FoldHandle extends Label {

    private static final Texts TEXTS = Texts.of(FoldHandle.class);
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
        setAccessibleText(TEXTS.say("folded-away", topic.hidden()));
        setOnMouseClicked(e -> {
            e.consume();
            fold.run();
        });
        final double width = Math.max(HEIGHT, 10 + 7.0 * getText().length());
        final Place place = topic.place();
        if (place.side() == Side.DOWN) {
            resizeRelocate(place.midX() - width / 2, place.y() + place.height() + 3, width, HEIGHT);
        } else {
            final double x = place.side() == Side.LEFT ? place.farX() - 4 - width : place.farX() + 4;
            resizeRelocate(x, place.midY() - HEIGHT / 2, width, HEIGHT);
        }
        getStyleClass().setAll("label", "fold-handle", TopicNode.colour(topic));
    }
}
