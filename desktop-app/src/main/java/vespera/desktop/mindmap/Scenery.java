package vespera.desktop.mindmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Node;
import vespera.desktop.fx.Motion;
import vespera.desktop.mindmap.layout.Place;

/**
 * The nodes of a map. Only what is in sight has any; new ones are made a few at a time, within part of a frame, those
 * nearest to the middle first, and nodes that are not needed wait to be used again: giving a new node its style is the
 * dearest thing a map does.
 */
final class Scenery {

    private static final long SLICE_NANOS = 7_000_000;
    private static final long MOTION_NANOS = 120_000_000;
    private static final int MOVING = 250;
    private static final int KEPT = 300;

    private final Group branches = new Group();
    private final RelationLayer relations;
    private final Group topics = new Group();
    private final Group handles = new Group();
    private final Map<String, TopicNode> nodes = new HashMap<>();
    private final Map<String, Branch> lines = new HashMap<>();
    private final Map<String, FoldHandle> folds = new HashMap<>();
    private final Deque<TopicNode> spareNodes = new ArrayDeque<>();
    private final Deque<Branch> spareLines = new ArrayDeque<>();
    private final Deque<Topic> waiting = new ArrayDeque<>();
    private final Map<String, Place> from = new LinkedHashMap<>();
    private final Consumer<Topic> fold;
    private final Consumer<TopicNode> dress;
    private long movingSince = -1;
    private TopicMap map;

    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(final long now) {
            frame(now);
        }
    };

    /** @param dress puts the marks of selection on a node */
    Scenery(
            final TopicMap map,
            final RelationLayer relations,
            final Consumer<Topic> fold,
            final Consumer<TopicNode> dress) {
        this.map = map;
        this.relations = relations;
        this.fold = fold;
        this.dress = dress;
        // A group that sizes its children itself would undo the layout.
        topics.setAutoSizeChildren(false);
        handles.setAutoSizeChildren(false);
    }

    List<Node> layers() {
        return List.of(branches, topics, handles, relations);
    }

    Optional<TopicNode> node(final String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    List<TopicNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Whether everything in sight is drawn. */
    boolean settled() {
        return waiting.isEmpty() && movingSince < 0;
    }

    /** Another map, whose topics go from where they stand now to where they belong. */
    void change(final TopicMap now, final boolean motion) {
        from.clear();
        if (motion && nodes.size() <= MOVING && !Motion.less(branches)) {
            nodes.forEach((key, node) -> now.find(key)
                    .filter(t -> t.place().x() != node.getLayoutX() || t.place().y() != node.getLayoutY())
                    .ifPresent(t -> from.put(key, standing(node))));
        }
        map = now;
        movingSince = from.isEmpty() ? -1 : 0;
    }

    /** Where a node is seen, which may be on its way. */
    private static Place standing(final TopicNode node) {
        final Place p = node.topic().place();
        return new Place(p.id(), node.getLayoutX(), node.getLayoutY(), p.width(), p.height(), p.side(), p.depth());
    }

    /** Draws what is in sight; what stands further from this point comes later. */
    void draw(final Predicate<Place> inSight, final Predicate<Topic[]> lineInSight, final double x, final double y) {
        final Set<String> seen = new HashSet<>();
        final Set<String> joined = new HashSet<>();
        final List<Topic> missing = new ArrayList<>();
        for (final Topic topic : map.topics().values()) {
            final boolean here = inSight.test(topic.place());
            if (here) {
                seen.add(topic.key());
                if (nodes.containsKey(topic.key())) {
                    draw(topic);
                } else {
                    missing.add(topic);
                }
            }
            map.find(topic.parent())
                    .filter(p -> here || lineInSight.test(new Topic[] {p, topic}))
                    .ifPresent(parent -> {
                        joined.add(topic.key());
                        join(parent, topic);
                    });
        }
        spare(seen, joined);
        missing.sort(Comparator.comparingDouble(
                t -> Math.hypot(t.place().midX() - x, t.place().midY() - y)));
        waiting.clear();
        waiting.addAll(missing);
        relations.show(map, this::placeOf);
        slice();
        moved(0);
        if (!settled()) {
            frames.start();
        }
    }

    private void spare(final Set<String> seen, final Set<String> joined) {
        nodes.entrySet().removeIf(e -> {
            if (seen.contains(e.getKey())) {
                return false;
            }
            e.getValue().setVisible(false);
            spareNodes.push(e.getValue());
            return true;
        });
        lines.entrySet().removeIf(e -> {
            if (joined.contains(e.getKey())) {
                return false;
            }
            e.getValue().setVisible(false);
            spareLines.push(e.getValue());
            return true;
        });
        seen.removeIf(key -> !map.find(key).map(Topic::folded).orElse(false));
        if (folds.keySet().retainAll(seen)) {
            handles.getChildren().retainAll(new HashSet<Node>(folds.values()));
        }
        if (spareNodes.size() > KEPT) {
            final Set<Node> gone = new HashSet<>();
            while (spareNodes.size() > KEPT / 2) {
                gone.add(spareNodes.removeLast());
            }
            topics.getChildren().removeAll(gone);
        }
    }

    private void frame(final long now) {
        slice();
        if (movingSince == 0) {
            movingSince = now;
        }
        if (movingSince > 0) {
            final double part = Math.min(1, (double) (now - movingSince) / MOTION_NANOS);
            moved(part);
            if (part >= 1) {
                from.clear();
                movingSince = -1;
            }
        }
        if (settled()) {
            frames.stop();
        }
    }

    /** As many new nodes as fit into part of a frame. */
    private void slice() {
        final long until = System.nanoTime() + SLICE_NANOS;
        while (!waiting.isEmpty() && System.nanoTime() < until) {
            draw(waiting.poll());
        }
    }

    private void draw(final Topic topic) {
        final TopicNode known = nodes.get(topic.key());
        if (known != null) {
            known.show(topic);
        } else {
            final TopicNode node = made(topic);
            nodes.put(topic.key(), node);
            dress.accept(node);
            // Its style now, so that the time it takes is counted.
            node.applyCss();
            node.layout();
        }
        if (topic.folded()) {
            final FoldHandle handle = folds.computeIfAbsent(topic.key(), key -> {
                final FoldHandle made = new FoldHandle();
                handles.getChildren().add(made);
                return made;
            });
            handle.show(topic, () -> fold.accept(topic));
        }
    }

    private TopicNode made(final Topic topic) {
        final TopicNode spare = spareNodes.poll();
        if (spare != null) {
            spare.show(topic);
            spare.setVisible(true);
            return spare;
        }
        final TopicNode made = new TopicNode(topic);
        topics.getChildren().add(made);
        return made;
    }

    private void join(final Topic parent, final Topic topic) {
        lines.computeIfAbsent(topic.key(), key -> {
                    final Branch spare = spareLines.poll();
                    if (spare != null) {
                        spare.setVisible(true);
                        return spare;
                    }
                    final Branch made = new Branch();
                    branches.getChildren().add(made);
                    return made;
                })
                .join(parent, topic);
    }

    /** Everything that is on its way stands at a part of it. */
    private void moved(final double part) {
        final boolean still = from.isEmpty() || part >= 1;
        folds.values().forEach(handle -> handle.setVisible(still));
        relations.setVisible(still);
        if (from.isEmpty()) {
            return;
        }
        nodes.forEach((key, node) -> node.moveTo(between(node.topic(), part).place()));
        lines.forEach((key, line) -> map.find(key)
                .ifPresent(topic -> map.find(topic.parent())
                        .ifPresent(parent -> line.join(between(parent, part), between(topic, part)))));
    }

    private Topic between(final Topic topic, final double part) {
        final Place start = from.get(topic.key());
        final double eased = 1 - (1 - part) * (1 - part);
        return start == null ? topic : topic.at(start.towards(topic.place(), eased));
    }

    private Optional<Place> placeOf(final String key) {
        return map.find(key).map(Topic::place);
    }
}
