package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import vespera.desktop.mindmap.layout.Place;

/** The lines across branches, over the topics. */
final class RelationLayer extends Group {

    private final Map<Relation, RelationLine> lines = new HashMap<>();
    private final BiConsumer<Relation, Boolean> clicked;
    private Optional<Relation> chosen = Optional.empty();

    /** @param clicked is told of a line that is clicked, and whether twice */
    RelationLayer(final BiConsumer<Relation, Boolean> clicked) {
        this.clicked = clicked;
        setAutoSizeChildren(false);
    }

    void show(final TopicMap map, final Function<String, Optional<Place>> place) {
        final List<Relation> gone = new ArrayList<>(lines.keySet());
        for (final Relation relation : map.relations()) {
            final Optional<Place> from = place.apply(relation.from());
            final Optional<Place> to = place.apply(relation.to());
            if (from.isPresent() && to.isPresent()) {
                gone.remove(relation);
                lines.computeIfAbsent(relation, this::made).join(from.get(), to.get());
            }
        }
        gone.forEach(relation -> getChildren().remove(lines.remove(relation)));
        if (chosen.isPresent() && !lines.containsKey(chosen.get())) {
            chosen = Optional.empty();
        }
    }

    private RelationLine made(final Relation relation) {
        final RelationLine line = new RelationLine(relation.label());
        line.setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                e.consume();
                clicked.accept(relation, e.getClickCount() > 1);
            }
        });
        getChildren().add(line);
        return line;
    }

    Optional<Relation> chosen() {
        return chosen;
    }

    /** Chooses one, or none. */
    void choose(final Optional<Relation> relation) {
        chosen = relation;
        lines.forEach((one, line) -> line.choose(relation.equals(Optional.of(one))));
    }

    Optional<RelationLine> line(final Relation relation) {
        return Optional.ofNullable(lines.get(relation));
    }
}
