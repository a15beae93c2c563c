package vespera.desktop.board;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.board.BoardViewModel.Direction;
import vespera.scriptorium.tasks.TaskId;

/** What keys do on the board, while nothing is being typed. */
final class BoardKeys {

    private final BoardViewModel model;
    private final CardWork work;
    private final CardDrag drag;
    private final Consumer<TaskId> select;
    private final Runnable edit;
    private final Runnable create;

    BoardKeys(
            final BoardViewModel model,
            final CardWork work,
            final CardDrag drag,
            final Consumer<TaskId> select,
            final Runnable edit,
            final Runnable create) {
        this.model = model;
        this.work = work;
        this.drag = drag;
        this.select = select;
        this.edit = edit;
        this.create = create;
    }

    /** To be an event filter of the board. */
    void pressed(final KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drag.dragging()) {
            drag.cancel();
            event.consume();
            return;
        }
        final Object target = event.getTarget();
        if (target instanceof TextInputControl || target instanceof ComboBoxBase<?>) {
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
        if (event.isAltDown() || event.isShortcutDown() && event.isShiftDown()) {
            work.push(to);
            return true;
        }
        if (event.isShortcutDown() || event.isShiftDown()) {
            return false;
        }
        model.neighbour(to).ifPresent(select);
        return true;
    }

    private boolean other(final KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case HOME -> model.end(false).ifPresent(select);
            case END -> model.end(true).ifPresent(select);
            case ENTER, F2 -> edit.run();
            case N, PLUS, ADD -> create.run();
            case EQUALS -> {
                // The plus sign of keyboards where it is a shifted equals sign.
                if (!event.isShiftDown()) {
                    return false;
                }
                create.run();
            }
            case DELETE, BACK_SPACE ->
                model.selectedProperty()
                        .get()
                        .filter(id -> model.spot(id).isPresent())
                        .ifPresent(work::archive);
            default -> {
                return false;
            }
        }
        return true;
    }
}
