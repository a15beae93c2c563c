package vespera.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.Keymap;

/** Keys looked for, set, refused and given back. */
class KeysModelTest {

    private static final Action FIND = new Action("window.find", "Find anything", "Shortcut+K or Shortcut+P", () -> {});
    private static final Action UNDO = new Action("window.undo", "Undo", "Shortcut+Z", () -> {});
    private static final Action CARD = new Action("board.card", "New card", "N", () -> {});
    private static final Action TOPIC = new Action("map.topic", "New topic", "N", () -> {});

    private final Keymap keymap = new Keymap();
    private final AtomicInteger kept = new AtomicInteger();
    private final KeysModel model = new KeysModel(
            keymap,
            () -> List.of(
                    new ActionGroup("Window", true, List.of(FIND, UNDO), List.of()),
                    new ActionGroup("Board", false, List.of(CARD), List.of()),
                    new ActionGroup("Mind map", false, List.of(TOPIC), List.of())),
            kept::incrementAndGet);

    private KeysModel.Row row(final Action action) {
        return model.rows("").stream()
                .filter(row -> row.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static KeyEvent pressed(final KeyCode code, final boolean shift, final boolean control, final boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
    }

    @Test
    void actionsAreFoundByNamePlaceAndKeys() {
        assertThat(model.rows("")).hasSize(4);
        assertThat(model.rows("board")).extracting(KeysModel.Row::action).containsExactly(CARD);
        assertThat(model.rows("new map")).extracting(KeysModel.Row::action).containsExactly(TOPIC);
        assertThat(model.rows("ctrl+z")).extracting(KeysModel.Row::action).containsExactly(UNDO);
    }

    @Test
    void keysOfTheWindowConflictEverywhereAndThoseOfTwoViewsDoNot() {
        assertThat(model.conflict(row(CARD), "Shortcut+P")).contains(FIND);
        assertThat(model.conflict(row(FIND), "N")).contains(CARD);
        assertThat(model.conflict(row(CARD), "N")).isEmpty();
    }

    @Test
    void takenKeysLeaveTheOtherActionItsOthers() {
        model.take(row(UNDO), "Shortcut+P");
        assertThat(keymap.keys(UNDO)).isEqualTo("Shortcut+P");
        assertThat(keymap.keys(FIND)).isEqualTo("Shortcut+K");
        assertThat(model.conflict(row(UNDO), "Shortcut+P")).isEmpty();
        assertThat(kept).hasPositiveValue();
    }

    @Test
    void whatWasSetComesBackAndGoesByOneOrAll() {
        model.set(UNDO, "F9");
        model.set(CARD, "");
        final Keymap again = new Keymap();
        again.use(keymap.all());
        assertThat(again.keys(UNDO)).isEqualTo("F9");
        assertThat(again.keys(CARD)).isEmpty();
        model.reset(UNDO);
        assertThat(keymap.changed(UNDO)).isFalse();
        assertThat(model.changed()).isTrue();
        model.resetAll();
        assertThat(model.changed()).isFalse();
    }

    @Test
    void keysThatCannotBeReadAreNotUsed() {
        keymap.use(Map.of(UNDO.id(), "Ctrl+Ctrl+?+", CARD.id(), "Alt+N"));
        assertThat(keymap.keys(UNDO)).isEqualTo("Shortcut+Z");
        assertThat(keymap.keys(CARD)).isEqualTo("Alt+N");
    }

    @Test
    void whatIsPressedBecomesKeys() {
        assertThat(PressedKeys.of(pressed(KeyCode.CONTROL, false, true, false))).isEmpty();
        assertThat(PressedKeys.of(pressed(KeyCode.B, true, false, true))).contains("Alt+Shift+B");
        assertThat(PressedKeys.refused("Shortcut+C", false)).isNotEmpty();
        assertThat(PressedKeys.refused("N", true)).isNotEmpty();
        assertThat(PressedKeys.refused("N", false)).isEmpty();
        assertThat(PressedKeys.refused("F7", true)).isEmpty();
    }
}
