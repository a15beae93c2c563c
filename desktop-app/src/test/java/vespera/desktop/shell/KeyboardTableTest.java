package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.View;
import vespera.desktop.fx.FxThread;
import vespera.desktop.fx.Outside;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.gateway.sample.SampleAtelier;
import vespera.scriptorium.tasks.Task;

/**
 * The whole table of keys, gone through once on the sample: every action is called by its keys where it has any, else
 * as the palette would; none throws, and what one of them changed can be taken back.
 */
@ExtendWith(ApplicationExtension.class)
class KeyboardTableTest {

    /** The platform without a screen fails at drawing what reaches beyond its screen. */
    private static final List<String> NOT_HERE = "Headless".equals(System.getProperty("glass.platform"))
            ? List.of("window.full-screen", "mindmap.looks")
            : List.of("window.full-screen");

    private final Hand hand = new Hand();
    private final List<String> failures = new ArrayList<>();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Start
    void start(final Stage stage) {
        final Path sample = folder.resolve("sample");
        SampleAtelier.copyFiles(sample);
        atelier = Windows.scanned(sample);
        SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.of(2026, 11, 2));
        shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
        stage.setScene(new Scene(shell.root(), 980, 960));
        Outside.answer(stage, title -> null);
        stage.show();
        shell.begin(Optional.of("home"));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(told(failure)));
    }

    private volatile String now = "";

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    /** What was begun is done. Asked hundreds of times: the robot's own ways would wait longer than they look. */
    private void calm() throws TimeoutException {
        final CompletableFuture<Boolean> done = new CompletableFuture<>();
        FxThread.run(() -> shell.desk().work().command(() -> true, done::complete));
        try {
            done.get(90, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    private void press(final KeyCombination keys) {
        final List<KeyCode> all = new ArrayList<>();
        if (keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN) {
            all.add(KeyCode.CONTROL);
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            all.add(KeyCode.SHIFT);
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            all.add(KeyCode.ALT);
        }
        if (keys instanceof KeyCodeCombination code) {
            all.add(code.getCode());
        } else if (keys instanceof KeyCharacterCombination character) {
            all.add(KeyCode.getKeyCode(character.getCharacter().toUpperCase(java.util.Locale.ROOT)));
        }
        hand.push(all.toArray(KeyCode[]::new));
    }

    private String told(final Throwable failure) {
        final StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return now + " threw " + text;
    }

    /** Keys by a name that the toolkit does not know become a character of many letters, which nobody can press. */
    private static boolean canBePressed(final KeyCombination keys) {
        return !(keys instanceof KeyCharacterCombination character)
                || character.getCharacter().length() == 1;
    }

    private void call(final Action action) throws TimeoutException {
        now = action.id();
        final long before = atelier.gate().last();
        try {
            final List<KeyCombination> keys = shell.keymap().combinations(action);
            keys.stream()
                    .filter(one -> !canBePressed(one))
                    .forEach(one -> failures.add(now + " has keys that nobody can press: " + one));
            if (keys.isEmpty() || !canBePressed(keys.getFirst())) {
                hand.interact(action.run());
            } else {
                press(keys.getFirst());
            }
            calm();
            hand.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
            calm();
            if (atelier.gate().last() != before && !action.id().startsWith("window.")) {
                hand.interact(() -> atelier.undo().undo(atelier.person()));
                calm();
            }
        } catch (RuntimeException e) {
            failures.add(told(e));
        }
    }

    @Test
    void everyActionOfTheTableCanBeCalled() throws TimeoutException {
        Hand.until(() -> shell.current().settled());
        final Task task = atelier.tasks().tree().live().getFirst();
        hand.interact(() -> shell.desk().selection().select(new vespera.desktop.desk.Subject.OfTask(task.id())));
        int called = 0;
        // Views that were not shown yet are made by asking what they can do.
        final List<ActionGroup> groups = new ArrayList<>();
        hand.interact(() -> groups.addAll(shell.groups()));
        for (final ActionGroup group : groups) {
            final Optional<View> view = shell.views().stream()
                    .filter(v -> v.title().equals(group.title()))
                    .findFirst();
            for (final Action action : group.actions()) {
                if (NOT_HERE.contains(action.id())) {
                    continue;
                }
                if (view.isPresent() && shell.current() != view.get()) {
                    hand.interact(() -> shell.show(view.get().id()));
                    calm();
                }
                view.ifPresent(v -> hand.interact(() -> v.node().requestFocus()));
                call(action);
                called++;
            }
        }
        System.out.println("keyboard table: " + called + " actions");
        assertThat(failures).isEmpty();
        assertThat(called).isGreaterThan(60);
    }
}
