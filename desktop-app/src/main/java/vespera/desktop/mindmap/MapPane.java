package vespera.desktop.mindmap;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import vespera.desktop.mindmap.layout.Place;

/** Draws a map and moves it about. Of a large map only what is in sight has nodes. */
final class MapPane extends Pane {

    private static final int FEW = 60;
    private static final int MOVING = 600;
    private static final double MARGIN = 200;
    private static final double SMALLEST = 0.2;
    private static final double LARGEST = 3;
    private static final double READABLE = 0.8;
    /** Somewhat smaller than that is better than a map with its ends cut off. */
    private static final double WHOLE = 0.68;

    private static final double BORDER = 32;

    private final Group world = new Group();
    private final Translate shift = new Translate();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final Scenery scenery;
    private final RelationLayer relations;
    private final TopicSizer sizer;
    private Runnable whenFontsChange = () -> {};
    private TopicMap map;
    private String selected = "";
    private Set<String> chosen = Set.of();
    private boolean placed;

    /**
     * Makes the pane.
     *
     * @param fold is told of a topic whose folded parts are clicked
     * @param relation is told of a line across branches that is clicked, and whether twice
     */
    MapPane(
            final TopicMap map,
            final TopicSizer sizer,
            final Consumer<Topic> fold,
            final BiConsumer<Relation, Boolean> relation) {
        this.map = map;
        this.sizer = sizer;
        relations = new RelationLayer(relation);
        scenery = new Scenery(map, relations, fold, this::dress);
        world.getChildren().addAll(scenery.layers());
        getStyleClass().add("map-pane");
        world.getTransforms().addAll(shift, scale);
        world.setManaged(false);
        getChildren().addAll(sizer.node(), world);
        final Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
    }

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Where nodes that belong to the map, such as its editor, are put. */
    Group world() {
        return world;
    }

    /** Fonts are known only after the style pass, just before the layout. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (sizer.outdated()) {
            whenFontsChange.run();
            home();
            select(selected);
        }
    }

    void whenFontsChange(final Runnable measureAgain) {
        whenFontsChange = measureAgain;
    }

    void show(final TopicMap now) {
        scenery.change(now, placed && now.topics().size() <= MOVING);
        map = now;
        draw();
    }

    /** Whether everything in sight is drawn. */
    boolean settled() {
        return scenery.settled();
    }

    RelationLayer relations() {
        return relations;
    }

    void select(final String key) {
        selected = key;
        scenery.nodes().forEach(this::dress);
        if (placed) {
            map.find(key).ifPresent(this::bringIntoSight);
        }
    }

    /** Marks all that is selected. */
    void choose(final Set<String> keys) {
        chosen = keys;
        scenery.nodes().forEach(this::dress);
    }

    private void dress(final TopicNode node) {
        final String key = node.topic().key();
        node.pseudoClassStateChanged(TopicNode.SELECTED, key.equals(selected));
        node.pseudoClassStateChanged(TopicNode.CHOSEN, chosen.size() > 1 && chosen.contains(key));
        node.pseudoClassStateChanged(TopicNode.TARGET, false);
        node.pseudoClassStateChanged(TopicNode.REFUSED, false);
    }

    /** The topic at a point of the scene. */
    Optional<Topic> at(final double sceneX, final double sceneY) {
        final Point2D point = world.sceneToLocal(sceneX, sceneY);
        return scenery.nodes().stream()
                .filter(n -> n.getBoundsInParent().contains(point))
                .map(TopicNode::topic)
                .findFirst();
    }

    Optional<TopicNode> node(final String key) {
        return scenery.node(key);
    }

    private void resized() {
        if (getWidth() > 0 && getHeight() > 0) {
            if (!placed) {
                placed = true;
                home();
            }
            draw();
        }
    }

    /** All of the map, where it can be read then; else as much as can be read, around the centre. */
    void home() {
        final double across = getWidth() / (map.maxX() - map.minX() + 2 * BORDER);
        final double down = getHeight() / (map.maxY() - map.minY() + 2 * BORDER);
        final double fitting = Math.min(across, down);
        if (fitting >= WHOLE) {
            setZoom(Math.min(fitting, 1));
            lookAt((map.minX() + map.maxX()) / 2, (map.minY() + map.maxY()) / 2);
        } else {
            setZoom(Math.clamp(across, READABLE, 1));
            // The middle of the map, unless that would push its centre out of sight.
            final Place centre = map.centre().place();
            final double halfX = Math.max(getWidth() / 2 / zoom.get() - centre.width(), 0);
            final double halfY = Math.max(getHeight() / 2 / zoom.get() - 2 * centre.height(), 0);
            lookAt(
                    Math.clamp((map.minX() + map.maxX()) / 2, -halfX, halfX),
                    Math.clamp((map.minY() + map.maxY()) / 2, -halfY, halfY));
        }
    }

    /** As {@link #home}, with what is selected in sight. */
    void begin() {
        home();
        select(selected);
    }

    /** The whole map in the window, as far as that can be read. */
    void fit() {
        final double across = getWidth() / (map.maxX() - map.minX() + 2 * BORDER);
        final double down = getHeight() / (map.maxY() - map.minY() + 2 * BORDER);
        setZoom(Math.clamp(Math.min(across, down), SMALLEST, 1));
        lookAt((map.minX() + map.maxX()) / 2, (map.minY() + map.maxY()) / 2);
    }

    /** Zoom 1 with the selected topic in the middle. */
    void life() {
        setZoom(1);
        final Topic topic = map.find(selected).orElseGet(map::centre);
        lookAt(topic.place().x() + topic.place().width() / 2, topic.place().midY());
    }

    private void lookAt(final double x, final double y) {
        shift.setX(Math.rint(getWidth() / 2 - x * zoom.get()));
        shift.setY(Math.rint(getHeight() / 2 - y * zoom.get()));
        draw();
    }

    void pan(final double dx, final double dy) {
        shift.setX(shift.getX() + dx);
        shift.setY(shift.getY() + dy);
        draw();
    }

    void zoomBy(final double factor) {
        zoomBy(factor, getWidth() / 2, getHeight() / 2);
    }

    /** Zooms so that what is at this point of the pane stays there. */
    void zoomBy(final double factor, final double x, final double y) {
        final double before = zoom.get();
        setZoom(Math.clamp(before * factor, SMALLEST, LARGEST));
        final double ratio = zoom.get() / before;
        shift.setX(x - (x - shift.getX()) * ratio);
        shift.setY(y - (y - shift.getY()) * ratio);
        draw();
    }

    private void setZoom(final double to) {
        zoom.set(to);
        scale.setX(to);
        scale.setY(to);
    }

    private void bringIntoSight(final Topic topic) {
        final Place p = topic.place();
        final double left = p.x() * zoom.get() + shift.getX();
        final double top = p.y() * zoom.get() + shift.getY();
        final double dx = into(left, left + p.width() * zoom.get(), getWidth());
        final double dy = into(top, top + p.height() * zoom.get(), getHeight());
        if (dx != 0 || dy != 0) {
            pan(dx, dy);
        }
    }

    private static double into(final double low, final double high, final double size) {
        if (low < BORDER) {
            return BORDER - low;
        }
        return high > size - BORDER ? Math.max(size - BORDER - high, BORDER - low) : 0;
    }

    private void draw() {
        final double z = zoom.get();
        scenery.draw(
                this::inSight,
                ends -> between(ends[0].place(), ends[1].place()),
                (getWidth() / 2 - shift.getX()) / z,
                (getHeight() / 2 - shift.getY()) / z);
    }

    private boolean inSight(final Place p) {
        return map.topics().size() <= FEW || crosses(p.x(), p.y(), p.x() + p.width(), p.y() + p.height());
    }

    private boolean between(final Place a, final Place b) {
        return crosses(
                Math.min(a.x(), b.x()),
                Math.min(a.y(), b.y()),
                Math.max(a.x() + a.width(), b.x() + b.width()),
                Math.max(a.y() + a.height(), b.y() + b.height()));
    }

    private boolean crosses(final double left, final double top, final double right, final double bottom) {
        final double z = zoom.get();
        return right * z + shift.getX() > -MARGIN
                && left * z + shift.getX() < getWidth() + MARGIN
                && bottom * z + shift.getY() > -MARGIN
                && top * z + shift.getY() < getHeight() + MARGIN;
    }
}
