package vespera.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.hands.Hand;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Commands;
import vespera.gateway.cli.Out;
import vespera.scriptorium.tasks.Task;

/**
 * Somebody's first hour with a folder of her own, by mouse and keyboard on a real screen: catch a thought, plan it, map
 * it, write, link, find, take back, look back. What the screen shows goes into {@code target/walk}; what is on the disk
 * and in the journal afterwards is what is tested. {@code .ci/walk} goes it on a small screen and a large one.
 */
@Tag("needs-display")
@ExtendWith(ApplicationExtension.class)
class WalkTest {

    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 800;
    private static final String THOUGHT = "Ask the glazier about lead";
    private static final String CARD = "Paint the orchard door";
    private static final String TOPIC = "Hinges first";

    private final Hand hand = new Hand();
    private final AtomicReference<@Nullable Atelier> open = new AtomicReference<>();
    private int pictures;

    @TempDir
    Path folder;

    private static void until(final String what, final Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents(4);
    }

    private static Stage window() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Parent root() {
        return Objects.requireNonNull(window().getScene()).getRoot();
    }

    private Atelier atelier() {
        return Objects.requireNonNull(open.get());
    }

    private Optional<Task> task(final String title) {
        return atelier().tasks().tree().live().stream()
                .filter(t -> t.title().equals(title))
                .findFirst();
    }

    private boolean typing() {
        return window().getScene().getFocusOwner() instanceof TextInputControl;
    }

    private static boolean seen(final Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private boolean shows(final String words) {
        return hand.lookup((Node node) -> node instanceof Labeled label && words.equals(label.getText()) && seen(node))
                .tryQuery()
                .isPresent();
    }

    /** The one of that kind with these words that is in sight; a list keeps others that are not. */
    private Node labelled(final String selector, final String words) {
        return found(selector, words).orElseThrow(() -> new AssertionError("“" + words + "” is not in sight"));
    }

    private Optional<Node> found(final String selector, final String words) {
        final Stage stage = window();
        return hand.lookup(selector).queryAll().stream()
                .filter(node -> words.equals(words(node)) && seen(node))
                .filter(node -> {
                    final Bounds place = node.localToScreen(node.getLayoutBounds());
                    return place.getMinX() >= stage.getX()
                            && place.getMaxX() <= stage.getX() + stage.getWidth()
                            && place.getMinY() >= stage.getY()
                            && place.getMaxY() <= stage.getY() + stage.getHeight();
                })
                .findFirst();
    }

    private static String words(final Node node) {
        return switch (node) {
            case Labeled label -> label.getText();
            case Text text -> text.getText();
            default -> "";
        };
    }

    private void appears(final String selector, final String words) {
        until("“" + words + "” is in sight", () -> found(selector, words).isPresent());
    }

    /** The screen itself, popups and all. */
    private void picture(final String name) throws IOException {
        final Path target = Files.createDirectories(Path.of("target", "walk"));
        final WritableImage[] image = new WritableImage[1];
        hand.interact(() -> {
            final var whole = Screen.getPrimary().getBounds();
            image[0] = new Robot().getScreenCapture(null, 0, 0, whole.getWidth(), whole.getHeight());
        });
        pictures++;
        final String file = String.format("%.0f-%02d-%s.png", window().getWidth(), pictures, name);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image[0], null),
                "png",
                target.resolve(file).toFile());
    }

    private void begin() throws IOException {
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nA brass thing with a cracked pane.\n");
        Files.writeString(
                folder.resolve("Orchard.md"), "# Orchard\n\n" + "The pears hang low in the glass.\n\n".repeat(60));
    }

    private void fill() {
        until("the window is there", () -> !Window.getWindows().isEmpty() && root().lookup(".rail") != null);
        hand.interact(() -> {
            final var whole = Screen.getPrimary().getBounds();
            final Stage stage = window();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Math.min(
                    whole.getWidth(), Double.parseDouble(System.getProperty("vespera.walk.width", WIDTH + ""))));
            stage.setHeight(Math.min(
                    whole.getHeight(), Double.parseDouble(System.getProperty("vespera.walk.height", HEIGHT + ""))));
        });
        until(
                "the folder was looked through",
                () -> open.get() != null && atelier().catalogue().size() >= 2);
    }

    private void capture() throws IOException {
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until("there is a field for a thought", this::typing);
        hand.write(THOUGHT);
        picture("capture");
        hand.type(KeyCode.ENTER);
        until("the thought is kept", () -> task(THOUGHT).isPresent());
        hand.type(KeyCode.ESCAPE);
    }

    private void plan() throws IOException {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until("the board is there", () -> root().lookup(".board") != null);
        hand.interact(() -> atelier()
                .tasks()
                .create(
                        atelier().person(),
                        vespera.scriptorium.tasks.NewTask.titled(CARD).withStatus("todo")));
        appears(".card-title", CARD);
        final Node card = labelled(".card-title", CARD);
        hand.clickOn(card, MouseButton.SECONDARY);
        until(
                "its menu is there",
                () -> Window.getWindows().stream()
                        .anyMatch(window -> window instanceof ContextMenu && window.isShowing()));
        picture("card-menu");
        hand.type(KeyCode.ESCAPE);
        hand.clickOn(labelled(".card-title", CARD));
        drag();
        picture("board");
    }

    /** From its column into the one beside it, with the button held. */
    private void drag() {
        final Bounds from = labelled(".card-title", CARD)
                .localToScreen(labelled(".card-title", CARD).getLayoutBounds());
        final Bounds lane = hand.lookup(".lane").queryAll().stream()
                .map(node -> node.localToScreen(node.getLayoutBounds()))
                .filter(place -> place.getMinX() > from.getMaxX())
                .min(java.util.Comparator.comparingDouble(Bounds::getMinX))
                .orElseThrow();
        final String before = String.valueOf(task(CARD).orElseThrow().status());
        hand.moveTo(from.getCenterX(), from.getCenterY()).press(MouseButton.PRIMARY);
        hand.moveTo(from.getCenterX() + 30, from.getCenterY() + 10);
        hand.moveTo(lane.getCenterX(), lane.getMinY() + 120);
        hand.moveTo(lane.getCenterX() + 4, lane.getMinY() + 124).release(MouseButton.PRIMARY);
        until(
                "the card is in the next column",
                () -> !before.equals(String.valueOf(task(CARD).orElseThrow().status())));
    }

    private void map() throws IOException {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        appears(".topic-title", CARD);
        hand.clickOn(labelled(".topic-title", CARD));
        hand.type(KeyCode.TAB);
        until("there is a field for a topic", this::typing);
        hand.write(TOPIC).type(KeyCode.ENTER);
        until(
                "the topic is below the card",
                () -> task(TOPIC)
                        .flatMap(topic -> Optional.ofNullable(topic.parent()))
                        .equals(task(CARD).map(Task::id)));
        hand.type(KeyCode.ESCAPE);
        hand.scroll(2, VerticalDirection.DOWN);
        picture("mindmap");
    }

    private void write() throws IOException {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until("the desk is there", () -> root().lookup(".writing-editor") != null || shows("Lamp"));
        hand.push(KeyCode.CONTROL, KeyCode.N);
        until("there is a field for a name", this::typing);
        hand.write("Storm").type(KeyCode.ENTER);
        until(
                "the text is open",
                () -> hand.lookup(".writing-editor").tryQueryAs(CodeArea.class).stream()
                        .anyMatch(area -> area.getText().startsWith("# Storm")));
        final CodeArea area = hand.lookup(".writing-editor").queryAs(CodeArea.class);
        hand.clickOn(area);
        hand.push(KeyCode.CONTROL, KeyCode.END);
        hand.write("It broke the lamp. ");
        hand.interact(() -> area.insertText(area.getDocumentEnd(), "It was the [[Lamp]].\n", null));
        hand.push(KeyCode.CONTROL, KeyCode.S);
        until("what was typed is on the disk", () -> {
            final Path file = folder.resolve("Storm.md");
            return Files.exists(file)
                    && Files.readString(file).contains("It broke the lamp.")
                    && Files.readString(file).contains("[[Lamp]]");
        });
        picture("writing");
        hand.scroll(3, VerticalDirection.DOWN);
    }

    private void find() throws IOException {
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until("there is a field to search in", this::typing);
        hand.write("cracked pane");
        until("the lamp is found", () -> shows("Lamp"));
        picture("search");
        hand.push(KeyCode.CONTROL, KeyCode.K);
        until("the palette is there", this::typing);
        hand.write("board");
        picture("palette");
        hand.type(KeyCode.ESCAPE);
    }

    private void takeBack() throws IOException {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        appears(".card-title", CARD);
        hand.clickOn(labelled(".card-title", CARD));
        hand.type(KeyCode.F2);
        until("its name can be written", this::typing);
        hand.push(KeyCode.CONTROL, KeyCode.A).write("Paint it red").type(KeyCode.ENTER);
        until("it has another name", () -> task("Paint it red").isPresent());
        hand.type(KeyCode.ESCAPE);
        appears(".card-title", "Paint it red");
        hand.clickOn(labelled(".card-title", "Paint it red"));
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until("it has its name back", () -> task(CARD).isPresent());
        picture("undone");
    }

    private void lookBack() throws IOException {
        hand.push(KeyCode.CONTROL, KeyCode.T);
        until("time can be chosen", () -> root().lookup(".time-strip") != null || shows("Now"));
        picture("past");
        hand.push(KeyCode.CONTROL, KeyCode.T);
    }

    @Test
    void herFirstHour() throws Exception {
        begin();
        final CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> new DesktopWindow(atelier -> {
                    open.set(atelier);
                    return () -> open.set(null);
                })
                .open(folder, "home"));
        fill();
        try {
            picture("home");
            capture();
            plan();
            map();
            write();
            find();
            takeBack();
            lookBack();
        } catch (RuntimeException | AssertionError e) {
            picture("failed");
            throw e;
        }
        hand.interact(() -> window().fireEvent(new WindowEvent(window(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(code.get(300, TimeUnit.SECONDS)).isZero();
        assertThat(run("journal", "verify")).contains("all hold");
        assertThat(run("task", "list", "--json")).contains(THOUGHT, CARD, TOPIC);
        assertThat(run("links", "Storm", "--json")).contains("Lamp.md");
        assertThat(Files.readString(folder.resolve("Storm.md"))).contains("It broke the lamp.", "[[Lamp]]");
    }

    private String run(final String... arguments) {
        final StringBuilder said = new StringBuilder();
        final Out out = new Out(said::append, said::append, false, false);
        final int exit = new Commands(new DesktopWindow()).run(arguments, folder, out);
        assertThat(exit).as(String.join(" ", arguments) + ": " + said).isZero();
        return said.toString();
    }
}
