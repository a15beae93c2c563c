package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.KeyHint;
import vespera.desktop.desk.View;

/** The keys that are told beside those of actions. */
class KeyHintsTest {

    /** A view with an action on F2 and on Ctrl+B, and with keys of its own. */
    private record Renaming() implements View {

        @Override
        public String id() {
            return "renaming";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public String icon() {
            return "";
        }

        @Override
        public Node node() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Action> actions() {
            return List.of(
                    new Action("renaming.rename", "Rename", "F2 or Ctrl+B", () -> {}),
                    new Action("renaming.none", "None", "", () -> {}));
        }

        @Override
        public List<KeyHint> keys() {
            return List.of(
                    new KeyHint("F2", "rename"), new KeyHint("Ctrl+B", "rename"), new KeyHint("↑ ↓", "up and down"));
        }

        @Override
        public void shown() {}
    }

    @Test
    void whatAnActionDoesIsToldByItsOwnKeysWhichMayBeSetAnew() {
        assertThat(KeyHints.of(new Renaming())).extracting(KeyHint::keys).containsExactly("↑ ↓");
    }
}
