package vespera.desktop.past;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.AsOf;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/**
 * The time line used by hand, on a real atelier: “Alpha” was made to do and is being done, “Beta” was put into the
 * archive after that, and last of all a document was written.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class TimeControlTest {

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    private Atelier atelier;
    private Shell shell;
    private Task alpha;
    private Task beta;

    @Start
    void start(final Stage stage) throws IOException {
        final Path root = Files.createTempDirectory(folder, "atelier");
        Files.writeString(root.resolve("Lamp.md"), "# Lamp\n\nSee [[Pane]].\n");
        atelier = Windows.scanned(root);
        alpha = add("Alpha");
        beta = add("Beta");
        atelier.tasks().setStatus(atelier.person(), alpha.id(), "doing");
        atelier.tasks().archive(atelier.person(), beta.id());
        atelier.documents().create(atelier.person(), "Pane.md", "# Pane\n");
        shell = Windows.open(stage, atelier, 980, 700, "board");
    }

    private Task add(final String title) {
        return atelier.tasks().create(atelier.person(), NewTask.titled(title).withStatus("todo"));
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    /** The column a card is seen in, or empty. */
    private String column(final String title) {
        for (final Node label : List.copyOf(shell.root().lookupAll(".card-title"))) {
            if (label instanceof Label text && title.equals(text.getText())) {
                for (Node at = label; at != null && at.isVisible(); at = at.getParent()) {
                    if (at.getId() != null && at.getId().startsWith("lane-")) {
                        return at.getId();
                    }
                }
            }
        }
        return "";
    }

    private Optional<Past> past() {
        return shell.desk().asOf().past();
    }

    private boolean banner() {
        return shell.root().lookup("#past-banner") != null;
    }

    private void open() throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.T);
        until(() -> shell.root().lookup("#time-slider") instanceof Slider slider && Hand.holdsFocus(slider));
    }

    private void back(final int changes) throws TimeoutException {
        for (int i = 0; i < changes; i++) {
            final long before = past().map(Past::sequence).orElse(Long.MAX_VALUE);
            hand.push(KeyCode.ALT, KeyCode.LEFT);
            until(() -> past().map(Past::sequence).orElse(Long.MAX_VALUE) < before);
        }
    }

    @Test
    void steppingBackShowsWhatWasPutAwayAndOldColumnsAndEscIsNow() throws TimeoutException {
        until(() -> column("Alpha").equals("lane-doing"));
        assertThat(column("Beta")).isEmpty();
        open();
        back(2);
        until(() -> column("Beta").equals("lane-todo"));
        assertThat(column("Alpha")).isEqualTo("lane-doing");
        assertThat(banner()).isTrue();
        back(1);
        until(() -> column("Alpha").equals("lane-todo"));
        hand.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> column("Alpha").equals("lane-doing"));
        hand.push(KeyCode.ESCAPE);
        until(() -> column("Beta").isEmpty() && !banner());
        assertThat(past()).isEmpty();
    }

    @Test
    void theHandleIsMovedToTheFirstChangeAndToNow() throws TimeoutException {
        open();
        until(() -> shell.root().lookup("#time-slider") instanceof Slider);
        hand.push(KeyCode.HOME);
        until(() -> past().isPresent() && column("Alpha").isEmpty());
        assertThat(past().orElseThrow().tasks().live()).isEmpty();
        hand.push(KeyCode.END);
        until(() -> past().isEmpty() && column("Alpha").equals("lane-doing"));
        hand.interact(() -> ((Slider) shell.root().lookup("#time-slider")).setValue(500));
        until(() -> past().isPresent());
    }

    @Test
    void theLineIsDraggedAlongItsMarks() throws TimeoutException {
        open();
        until(() -> shell.root().lookup("#time-ground") instanceof Region ground && ground.getWidth() > 100);
        final Region ground = (Region) shell.root().lookup("#time-ground");
        hand.interact(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, ground, ground.getWidth() - 40);
            mouse(MouseEvent.MOUSE_DRAGGED, ground, ground.getWidth() / 2);
            mouse(MouseEvent.MOUSE_DRAGGED, ground, 2);
        });
        until(() -> past().isPresent() && past().orElseThrow().tasks().live().isEmpty());
        assertThat(((Slider) shell.root().lookup("#time-slider")).getValue()).isZero();
        hand.interact(() -> mouse(MouseEvent.MOUSE_DRAGGED, ground, ground.getWidth() + 5));
        until(() -> past().isEmpty());
    }

    /** The headless platform has no drags with a held button, so the events are given to the line itself. */
    private static void mouse(final EventType<MouseEvent> type, final Node target, final double x) {
        final MouseButton left = MouseButton.PRIMARY;
        final Point2D at = target.localToScene(x, 5);
        Event.fireEvent(
                target,
                new MouseEvent(
                        type, at.getX(), at.getY(), at.getX(), at.getY(), left, 1, false, false, false, false, true,
                        false, false, false, false, false, null));
    }

    @Test
    void nothingIsChangedInThePastAndItIsSaid() throws TimeoutException {
        final long last = atelier.gate().last();
        open();
        back(3);
        until(() -> column("Alpha").equals("lane-todo"));
        hand.interact(() -> shell.desk().selection().select(new Subject.OfTask(alpha.id())));
        hand.interact(() -> shell.current().shown());
        for (final KeyCode key : List.of(KeyCode.DELETE, KeyCode.F2, KeyCode.N)) {
            hand.push(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.desk().notices().all())
                .extracting(Notices.Notice::text)
                .containsOnly(AsOf.reason());
        shell.desk().work().command(() -> {});
        hand.interact(() -> shell.show("mindmap"));
        for (final KeyCode key : List.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.F2, KeyCode.DELETE)) {
            hand.push(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
        hand.push(KeyCode.CONTROL, KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(atelier.gate().last()).isEqualTo(last);
        assertThat(past()).as("still the past").isPresent();
        final Notices.Notice said = shell.desk().notices().all().getFirst();
        hand.interact(() -> said.run().run());
        assertThat(past()).as("the way back that is offered").isEmpty();
    }

    @Test
    void theInspectorShowsAThingAsItWasOrThatItWasNotThere() throws TimeoutException {
        if (!shell.panel().equals("inspector")) {
            hand.push(KeyCode.CONTROL, KeyCode.I);
        }
        hand.interact(() -> shell.desk().selection().select(new Subject.OfTask(beta.id())));
        open();
        back(2);
        until(() -> text("Beta", ".sheet-title") && text("As it was", ".then-mark"));
        back(2);
        until(() -> text("“Beta” did not exist yet at this moment.", ".quiet"));
    }

    private boolean text(final String words, final String style) {
        return shell.root().lookupAll(style).stream()
                .anyMatch(node -> node instanceof Label label && words.equals(label.getText()));
    }

    @Test
    void graphAndArtifactsShowWhatWas() throws TimeoutException {
        open();
        back(1);
        hand.interact(() -> shell.show("graph"));
        until(() -> text("3 things, 1 connection · as it was at that moment", ".graph-said"));
        hand.interact(() -> shell.show("artifacts"));
        until(() -> artifacts() == 5);
        hand.push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> artifacts() == 4);
        hand.interact(() -> shell.desk().asOf().now());
        until(() -> artifacts() == 6);
    }

    private long artifacts() {
        return shell.root().lookup("#artifacts-list") instanceof ListView<?> list
                ? list.getItems().stream()
                        .filter(row -> row.getClass().getSimpleName().equals("Item"))
                        .count()
                : -1;
    }

    @Test
    void aViewThatKnowsOnlyNowTakesTheWindowThereAndOffersTheWayBack() throws TimeoutException {
        open();
        back(2);
        hand.interact(() -> shell.show("home"));
        assertThat(past()).isEmpty();
        final Notices.Notice said = shell.desk().notices().all().getLast();
        assertThat(said.text()).isEqualTo("Back to now: “Home” always shows what is now.");
        hand.interact(() -> said.run().run());
        until(() -> column("Beta").equals("lane-todo"));
    }

    @Test
    void aTypedMomentIsShownAndNonsenseIsSaid() throws TimeoutException {
        open();
        hand.clickOn("#time-field").write("soon").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Label) shell.root().lookup("#time-last")).getText()).startsWith("That is no date");
        hand.push(KeyCode.CONTROL, KeyCode.A).write("3 days ago").push(KeyCode.ENTER);
        until(() -> past().isPresent());
        assertThat(past().orElseThrow().tasks().live()).isEmpty();
        hand.clickOn("#time-now");
        until(() -> past().isEmpty());
        assertThat(((Button) shell.root().lookup("#time-now")).isDisabled()).isTrue();
    }
}
