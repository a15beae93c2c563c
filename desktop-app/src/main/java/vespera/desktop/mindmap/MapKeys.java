package vespera.desktop.mindmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.mindmap.Arrows.Direction;
import vespera.desktop.mindmap.layout.Place.Side;

/** The keyboard on the map, while no topic is being written. */
final class MapKeys {

    private static final double ZOOM_STEP = 1.2;

    private final MapPane pane;
    private final MindMapViewModel model;
    private final TopicWork work;
    private final MapMouse mouse;
    private final Consumer<Topic> select;
    private final BiConsumer<Topic, Boolean> begin;
    private final BiConsumer<Topic, String> edit;
    private final Consumer<Topic> fold;

    /**
     * @param begin begins a topic after this one, or under it for true
     * @param edit writes over a topic's title, beginning with a text
     */
    MapKeys(
            final MapPane pane,
            final MindMapViewModel model,
            final TopicWork work,
            final MapMouse mouse,
            final Consumer<Topic> select,
            final BiConsumer<Topic, Boolean> begin,
            final BiConsumer<Topic, String> edit,
            final Consumer<Topic> fold) {
        this.pane = pane;
        this.model = model;
        this.work = work;
        this.mouse = mouse;
        this.select = select;
        this.begin = begin;
        this.edit = edit;
        this.fold = fold;
    }

    /** To be an event handler of the pane. */
    void pressed(final KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && mouse.dragging()) {
            mouse.cancel();
            event.consume();
            return;
        }
        final Optional<Direction> arrow = arrow(event.getCode());
        if (arrow.isPresent() ? arrows(event, arrow.get()) : zoom(event) || topic(event)) {
            event.consume();
        }
    }

    /** Typing begins to write over the title. To be an event handler of the pane, too. */
    void typed(final KeyEvent event) {
        final String text = event.getCharacter();
        if (event.getTarget() instanceof TextInputControl
                || event.isMetaDown()
                // Both together are AltGr, which writes.
                || event.isControlDown() != event.isAltDown()
                || text.isBlank()
                || Character.isISOControl(text.codePointAt(0))
                || "+-0=".contains(text)) {
            return;
        }
        event.consume();
        edit.accept(model.inHand(), text);
    }

    private static Optional<Direction> arrow(final KeyCode code) {
        return switch (code) {
            case UP -> Optional.of(Direction.UP);
            case DOWN -> Optional.of(Direction.DOWN);
            case LEFT -> Optional.of(Direction.LEFT);
            case RIGHT -> Optional.of(Direction.RIGHT);
            default -> Optional.empty();
        };
    }

    private boolean arrows(final KeyEvent event, final Direction to) {
        final Topic topic = model.inHand();
        if (event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        if (!event.isShortcutDown()) {
            Arrows.from(model.mapProperty().get(), topic, to).ifPresent(select);
            return true;
        }
        final boolean right = topic.place().side() == Side.RIGHT;
        switch (to) {
            case UP -> work.shift(topic, -1);
            case DOWN -> work.shift(topic, 1);
            case LEFT -> outOrIn(topic, right);
            case RIGHT -> outOrIn(topic, !right);
        }
        return true;
    }

    private void outOrIn(final Topic topic, final boolean towardsCentre) {
        if (towardsCentre) {
            work.promote(topic);
        } else {
            work.demote(topic);
        }
    }

    private boolean zoom(final KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> pane.zoomBy(ZOOM_STEP);
            case MINUS, SUBTRACT -> pane.zoomBy(1 / ZOOM_STEP);
            case DIGIT0, NUMPAD0 -> pane.life();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean topic(final KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        final Topic topic = model.inHand();
        switch (event.getCode()) {
            case ENTER -> begin.accept(topic, false);
            case TAB -> {
                if (event.isShiftDown()) {
                    return false;
                }
                begin.accept(topic, true);
            }
            case INSERT -> begin.accept(topic, true);
            case F2 -> edit.accept(topic, topic.title());
            case DELETE, BACK_SPACE -> {
                if (!topic.centre()) {
                    work.archive(topic);
                }
            }
            case SPACE -> fold.accept(topic);
            case HOME -> select.accept(model.mapProperty().get().centre());
            default -> {
                return false;
            }
        }
        return true;
    }
}
