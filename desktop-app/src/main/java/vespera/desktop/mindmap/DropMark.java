package vespera.desktop.mindmap;

import java.util.Optional;
import javafx.scene.layout.Region;
import vespera.desktop.mindmap.layout.Place;

/** Shows where something that is dragged would go: the topic takes another colour, or a bar stands beside it. */
final class DropMark {

    private static final double THICK = 4;
    private static final double GAP = 5;

    private final MapPane pane;
    private final Region bar = new Region();
    private Optional<Topic> marked = Optional.empty();

    DropMark(final MapPane pane) {
        this.pane = pane;
        bar.getStyleClass().add("drop-bar");
        bar.setMouseTransparent(true);
        bar.setManaged(false);
    }

    void show(final Optional<Drop> drop, final boolean fits) {
        state(marked, false, false);
        pane.world().getChildren().remove(bar);
        marked = drop.map(Drop::onto);
        if (drop.isEmpty()) {
            return;
        }
        final boolean child = drop.get().where() == Beginning.CHILD;
        state(marked, fits && child, !fits);
        if (fits && !child) {
            pane.world().getChildren().add(bar);
            stand(drop.get());
        }
    }

    private void stand(final Drop drop) {
        final Place p = drop.onto().place();
        final boolean before = drop.where() == Beginning.BEFORE;
        if (p.side() == Place.Side.DOWN) {
            bar.resizeRelocate(before ? p.x() - GAP - THICK : p.x() + p.width() + GAP, p.y(), THICK, p.height());
        } else {
            bar.resizeRelocate(
                    p.x(), before ? p.y() - GAP - THICK / 2 : p.y() + p.height() + GAP - THICK / 2, p.width(), THICK);
        }
    }

    private void state(final Optional<Topic> topic, final boolean onto, final boolean refused) {
        topic.flatMap(t -> pane.node(t.key())).ifPresent(node -> {
            node.pseudoClassStateChanged(TopicNode.TARGET, onto);
            node.pseudoClassStateChanged(TopicNode.REFUSED, refused);
        });
    }
}
