package vespera.desktop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.gateway.sample.SampleAtelier;
import vespera.scriptorium.documents.Document;

/** Every view and every panel of the sample for somebody who sees little, or nothing, or has no mouse. */
@ExtendWith(ApplicationExtension.class)
class AccessTest {

    private static final List<String> PANELS = List.of("", "inspector", "chat", "search", "changes");

    private final Hand hand = new Hand();

    @SuppressWarnings("NullAway.Init")
    private Appearance appearance;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void start(final Stage stage) {
        final Path sample = folder.resolve("sample");
        SampleAtelier.copyFiles(sample);
        atelier = Windows.scanned(sample);
        if (atelier.tasks().tree().live().isEmpty()) {
            SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.of(2026, 11, 2));
        }
        appearance = new Appearance();
        shell = new Shell(atelier, Remembered.read(atelier.memory()), appearance);
        scene = new Scene(shell.root(), 1280, 800);
        stage.setScene(scene);
        stage.show();
        shell.begin(Optional.of("home"));
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private void settled(final View view) throws TimeoutException {
        until(() -> shell.current().equals(view));
        until(view::settled);
    }

    private void select() {
        atelier.catalogue().here().stream()
                .filter(d -> d.kind() == Document.Kind.MARKDOWN)
                .max(Comparator.comparingLong(d -> d.state().size()))
                .ifPresent(d -> hand.interact(() -> shell.desk().selection().select(new Subject.OfDocument(d.id()))));
    }

    /** Looks at each view, and at each panel beside the first. */
    private List<String> everywhere(final Function<Node, List<String>> look) throws TimeoutException {
        final Set<String> found = new LinkedHashSet<>();
        final List<View> views = shell.views();
        assertThat(views).hasSizeGreaterThan(5);
        for (final View view : views) {
            hand.interact(() -> shell.show(view.id()));
            settled(view);
            if (view.id().equals("writing")) {
                select();
                WaitForAsyncUtils.waitForFxEvents(10);
            }
            found.addAll(looked(view.id(), look));
        }
        hand.interact(() -> shell.show("home"));
        select();
        for (final String panel : PANELS) {
            if (!panel.equals(shell.panel())) {
                hand.interact(() -> shell.togglePanel(panel));
            }
            WaitForAsyncUtils.waitForFxEvents(20);
            found.addAll(looked("panel " + panel, look));
        }
        return new ArrayList<>(found);
    }

    private List<String> looked(final String where, final Function<Node, List<String>> look) {
        final List<String> here = new ArrayList<>();
        hand.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            look.apply(scene.getRoot()).forEach(one -> here.add(where + ": " + one));
        });
        return here;
    }

    @Test
    void whatCanBeFocusedHasANameAndARole() throws TimeoutException {
        assertThat(everywhere(Seen::unnamed)).isEmpty();
    }

    @Test
    void textsStandOutInLightAndInDark() throws TimeoutException {
        hand.interact(() -> appearance.use("light"));
        final Function<Node, List<String>> look = root -> States.all(root, Contrast::faint);
        final List<String> faint = new ArrayList<>(everywhere(look));
        hand.interact(() -> appearance.use("dark"));
        everywhere(look).forEach(one -> faint.add("dark " + one));
        hand.interact(() -> appearance.use("light"));
        assertThat(faint).isEmpty();
    }

    @Test
    void theTabKeyComesEverywhereAndGetsAwayAgain() throws TimeoutException {
        final List<String> found = new ArrayList<>();
        for (final View view : shell.views()) {
            hand.interact(() -> shell.show(view.id()));
            settled(view);
            final TabWalk walk = TabWalk.around(hand, scene);
            walk.traps().forEach(one -> found.add(view.id() + ": no way out by Tab: " + one));
            if (walk.traps().isEmpty()) {
                walk.missed().forEach(one -> found.add(view.id() + ": never reached: " + one));
            }
        }
        assertThat(found).isEmpty();
    }
}
