package vespera.desktop.board;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.board.BoardViewModel.Direction;
import vespera.scriptorium.tasks.TaskId;

/** What keys do on the board, while nothing is being typed. */
final class BoardKeys {

    /** What keys ask the board to do. */
    interface Asked {

        void select(TaskId card);

        void rename();

        void open();

        void create();

        void menu();
    }

    private final BoardViewModel model;
    private final CardWork work;
    private final CardDrag drag;
    private final Asked asked;
    private final BooleanSupplier covered;

    /** @param covered whether a page lies over the cards, which has the keys then */
    BoardKeys(
            final BoardViewModel model,
            final CardWork work,
            final CardDrag drag,
            final Asked asked,
            final BooleanSupplier covered) {
        this.covered = covered;
        this.model = model;
        this.work = work;
        this.drag = drag;
        this.asked = asked;
    }

    /** To be an event filter of the board. */
    void pressed(final KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drag.dragging()) {
            drag.cancel();
            event.consume();
            return;
        }
        final Object target = event.getTarget();
        if (target instanceof TextInputControl || target instanceof ComboBoxBase<?> || covered.getAsBoolean()) {
            return;
        }
        final boolean onButton = target instanceof ButtonBase;
        if (arrow(event.getCode()).map(to -> move(event, to)).orElseGet(() -> !onButton && other(event))) {
            event.consume();
        }
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

    private boolean move(final KeyEvent event, final Direction to) {
        if (event.isAltDown() || event.isShortcutDown()) {
            new Pushing(model, work).push(to);
            return true;
        }
        model.neighbour(to).ifPresent(card -> {
            if (event.isShiftDown()) {
                model.choosing().reach(card);
            }
            asked.select(card);
        });
        return true;
    }

    private boolean other(final KeyEvent event) {
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.A) {
                model.choosing().column();
                return true;
            }
            return false;
        }
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case HOME -> model.end(false).ifPresent(asked::select);
            case END -> model.end(true).ifPresent(asked::select);
            case ENTER -> asked.open();
            case F2 -> asked.rename();
            case N, PLUS, ADD -> asked.create();
            case EQUALS -> {
                // The plus sign of keyboards where it is a shifted equals sign.
                if (!event.isShiftDown()) {
                    return false;
                }
                asked.create();
            }
            case SPACE -> model.selectedProperty().get().ifPresent(model::unfold);
            case F10 -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                asked.menu();
            }
            case ESCAPE -> {
                return model.choosing().fewer();
            }
            case DELETE, BACK_SPACE -> work.archive(model.choosing().cards());
            default -> {
                return false;
            }
        }
        return true;
    }
}
