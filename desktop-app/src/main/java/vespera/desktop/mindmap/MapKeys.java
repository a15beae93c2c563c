package vespera.desktop.mindmap;

import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.mindmap.Arrows.Direction;
import vespera.desktop.mindmap.layout.Place.Side;

/** The keyboard on the map, while no topic is being written: Freeplane's keys, as far as they mean something here. */
final class MapKeys {

    private static final double ZOOM_STEP = 1.2;

    /** What the keys ask for. */
    interface Asked {
        /** Selects a topic. */
        void go(Topic topic);

        /** Selects one more. */
        void extend(Topic topic);

        void begin(Topic topic, Beginning how);

        /** Writes over the title, beginning with a text. */
        void edit(Topic topic, String text);

        void fold(Topic topic);

        /** Shows one level more under a topic, or one less. */
        void level(Topic topic, boolean more);

        /** Deletes the line that is chosen, or the topics. */
        void delete();

        void open(Topic topic);

        /** Leaves what is under way; false where nothing is. */
        boolean leave();

        /** Takes the topic for what was being chosen; false where nothing is. */
        boolean pick(Topic topic);
    }

    private final MapPane pane;
    private final MindMapViewModel model;
    private final TopicWork work;
    private final Asked asked;

    MapKeys(final MapPane pane, final MindMapViewModel model, final TopicWork work, final Asked asked) {
        this.pane = pane;
        this.model = model;
        this.work = work;
        this.asked = asked;
    }

    /** To be an event handler of the pane. */
    void pressed(final KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        final Optional<Direction> arrow = arrow(event.getCode());
        if (arrow.isPresent() ? arrows(event, arrow.get()) : zoom(event) || modified(event) || topic(event)) {
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
        asked.edit(model.inHand(), text);
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
        if (event.isAltDown() || event.isShiftDown() && event.isShortcutDown()) {
            return false;
        }
        if (!event.isShortcutDown()) {
            Arrows.from(model.map(), topic, to).ifPresent(event.isShiftDown() ? asked::extend : asked::go);
            return true;
        }
        if (topic.place().side() == Side.DOWN) {
            moveDownwards(topic, to);
            return true;
        }
        final boolean right = topic.place().side() != Side.LEFT;
        switch (to) {
            case UP -> work.shift(topic, -1);
            case DOWN -> work.shift(topic, 1);
            case LEFT -> outOrIn(right);
            case RIGHT -> outOrIn(!right);
        }
        return true;
    }

    private void moveDownwards(final Topic topic, final Direction to) {
        switch (to) {
            case LEFT -> work.shift(topic, -1);
            case RIGHT -> work.shift(topic, 1);
            case UP -> outOrIn(true);
            case DOWN -> outOrIn(false);
        }
    }

    private void outOrIn(final boolean towardsCentre) {
        if (model.inHands().isEmpty()) {
            return;
        }
        if (towardsCentre) {
            work.promote(model.inHands());
        } else {
            work.demote(model.inHands());
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

    private boolean modified(final KeyEvent event) {
        final Topic topic = model.inHand();
        if (event.isShortcutDown() && !event.isAltDown()) {
            switch (event.getCode()) {
                case ENTER -> asked.open(topic);
                case A -> model.chooseAll();
                default -> {
                    return false;
                }
            }
            return true;
        }
        if (event.isAltDown() && !event.isShortcutDown()) {
            switch (event.getCode()) {
                case HOME -> {
                    asked.go(model.map().centre());
                    pane.home();
                }
                case PAGE_DOWN -> asked.level(topic, true);
                case PAGE_UP -> asked.level(topic, false);
                default -> {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    private boolean topic(final KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        final Topic topic = model.inHand();
        switch (event.getCode()) {
            case ENTER -> {
                if (!asked.pick(topic)) {
                    asked.begin(topic, event.isShiftDown() ? Beginning.BEFORE : Beginning.AFTER);
                }
            }
            case TAB -> {
                if (event.isShiftDown()) {
                    return false;
                }
                asked.begin(topic, Beginning.CHILD);
            }
            case INSERT -> asked.begin(topic, Beginning.CHILD);
            case F2 -> asked.edit(topic, topic.title());
            case DELETE, BACK_SPACE -> asked.delete();
            case SPACE -> asked.fold(topic);
            case HOME -> asked.go(model.map().centre());
            case ESCAPE -> {
                return asked.leave();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
