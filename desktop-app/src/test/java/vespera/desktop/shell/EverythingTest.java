package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.Keymap;
import vespera.desktop.desk.View;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.palette.Choice;
import vespera.gateway.Atelier;

/** Everything that can be done is in the palette and in the table of keys, found by going through all there is. */
@ExtendWith(ApplicationExtension.class)
class EverythingTest {

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeAll
    static void files() throws IOException {
        Files.writeString(folder.resolve("Prologue.md"), "# Prologue\n\nIsaure mends the lamp.\n");
    }

    @Start
    void start(final Stage stage) {
        atelier = Windows.scanned(folder);
        shell = Windows.open(stage, atelier, 980, 700, "home");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    /** The ids of all actions of views, panels and the window, and of all nodes that are marked as doing one. */
    private Set<String> said() {
        final Set<String> all = new TreeSet<>();
        for (final View view : shell.allViews()) {
            view.actions().forEach(action -> all.add(action.id()));
        }
        shell.panels().forEach(panel -> panel.actions().forEach(action -> all.add(action.id())));
        shell.actions().own().forEach(action -> all.add(action.id()));
        marked(shell.root(), all);
        return all;
    }

    private static void marked(final Node node, final Collection<String> into) {
        if (node.getProperties().get(Tips.ACTION) instanceof String id) {
            into.add(id);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> marked(child, into));
        }
    }

    private static Set<String> missing(final Set<String> said, final List<Choice> palette) {
        final Set<String> left = new TreeSet<>(said);
        palette.forEach(choice -> left.remove(choice.id()));
        // The palette does not list itself.
        left.remove("window.palette");
        return left;
    }

    @Test
    void thePaletteHasEveryActionOfEveryView() {
        hand.interact(() -> {
            for (final View view : shell.views()) {
                shell.show(view.id());
                assertThat(missing(said(), shell.actions().choices()))
                        .as("in " + view.id())
                        .isEmpty();
            }
        });
    }

    @Test
    void oneThatIsLeftOutIsNoticed() {
        hand.interact(() -> {
            final List<Choice> palette = new ArrayList<>(shell.actions().choices());
            palette.removeIf(choice -> choice.id().equals("writing.save"));
            assertThat(missing(said(), palette)).containsExactly("writing.save");
        });
    }

    @Test
    void everyActionHasANameAndKeysThatCanBeRead() {
        hand.interact(() -> {
            final Set<String> ids = new HashSet<>();
            for (final ActionGroup group : shell.actions().groups()) {
                for (final Action action : group.actions()) {
                    assertThat(action.title()).as(action.id()).isNotBlank();
                    assertThat(ids.add(action.id())).as("twice: " + action.id()).isTrue();
                    assertThat(shell.keymap().combinations(action)).doesNotContainNull();
                }
            }
        });
    }

    @Test
    void noKeysOfTheWindowAreThoseOfAViewOrOfAnotherAction() {
        hand.interact(() -> {
            final Map<KeyCombination, String> own = new HashMap<>();
            final List<String> twice = new ArrayList<>();
            shell.actions().own().forEach(action -> put(own, action, twice));
            shell.panels().forEach(panel -> {
                final Map<KeyCombination, String> all = new HashMap<>(own);
                panel.actions().forEach(action -> put(all, action, twice));
            });
            for (final View view : shell.allViews()) {
                final Map<KeyCombination, String> all = new HashMap<>(own);
                view.actions().forEach(action -> put(all, action, twice));
            }
            assertThat(twice).isEmpty();
        });
    }

    private static void put(
            final Map<KeyCombination, String> all, final Action action, final Collection<String> twice) {
        for (final KeyCombination keys : new Keymap().combinations(action)) {
            final String before = all.put(keys, action.id());
            if (before != null) {
                twice.add(keys.getDisplayText() + ": " + before + " and " + action.id());
            }
        }
    }
}
