package vespera.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vespera.desktop.board.BoardView;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.Work;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Workflow;

/** Shows the board with very many cards and counts its frames. */
final class BoardChild {

    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 800;
    private static final double STEP = 48;
    private static final double MILLIS = 1e6;
    private static final String[] WORDS = {"salt", "line", "orchard", "glass", "letter", "harbour", "lamp", "putty"};

    private BoardChild() {}

    public static void main(final String[] arguments) throws Exception {
        Platform.startup(() -> Platform.setImplicitExit(false));
        final int seconds = Integer.parseInt(arguments[2]);
        try (Atelier atelier = Atelier.open(Path.of(arguments[0]));
                Work work = new Work(Throwable::printStackTrace)) {
            fill(atelier, Integer.parseInt(arguments[1]));
            final Desk desk = desk(atelier, work);
            final BoardView board = WindowChild.onFx(() -> new BoardView(desk));
            final Stage stage = WindowChild.onFx(() -> show((Parent) board.node()));
            WindowChild.onFx(() -> {
                board.shown();
                return true;
            });
            WindowChild.rest(3_000);
            final Node field = WindowChild.onFx(() -> found(stage, ".board-field"));
            measure("scroll", seconds, scrolling(field));
            measure("drag", seconds, dragging(stage, field));
            final ListView<String> list = WindowChild.onFx(() -> plain(atelier, stage));
            WindowChild.rest(1_000);
            measure("list", seconds, frame -> scroll(list, 0.5, frame));
            WindowChild.onFx(() -> {
                stage.getScene().setRoot((Parent) board.node());
                lanes(board);
                return true;
            });
            WindowChild.rest(2_000);
            measure("lanes", seconds, scrolling(field));
        }
        System.exit(0);
    }

    /** By the same menu that a person uses. */
    private static void lanes(final BoardView board) {
        board.shown();
        final Node head = Objects.requireNonNull(board.node().lookup(".board-head"));
        head.lookupAll(".menu-button").stream()
                .map(javafx.scene.control.MenuButton.class::cast)
                .filter(button -> button.getText().startsWith("Lanes") || button.getGraphic() != null)
                .skip(1)
                .findFirst()
                .ifPresent(button -> {
                    button.show();
                    button.getItems().get(2).fire();
                    button.hide();
                });
    }

    private static Node found(final Stage stage, final String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    private static Desk desk(final Atelier atelier, final Work work) {
        return new Desk(
                atelier,
                atelier.person(),
                new Selection(),
                work,
                new Notices(),
                new Navigator() {
                    @Override
                    public void show(final String viewId) {}

                    @Override
                    public void open(final Subject subject) {}

                    @Override
                    public void openAt(final DocumentId document, final int line) {}

                    @Override
                    public void search(final String words) {}
                },
                new SimpleBooleanProperty(false));
    }

    private static Stage show(final Parent root) {
        final Stage stage = new Stage();
        final var screen = Screen.getPrimary().getBounds();
        stage.setScene(
                new Scene(root, Math.min(WIDTH, screen.getWidth() - 20), Math.min(HEIGHT, screen.getHeight() - 20)));
        stage.show();
        return stage;
    }

    private static ListView<String> plain(final Atelier atelier, final Stage stage) {
        final ListView<String> list = new ListView<>();
        atelier.tasks().tree().live().forEach(task -> list.getItems().add(task.title()));
        stage.getScene().setRoot(list);
        return list;
    }

    /** All kinds of cards, in all columns. */
    private static void fill(final Atelier atelier, final int cards) {
        final List<String> columns = Workflow.standard().columns().stream()
                .map(Workflow.Column::status)
                .toList();
        final List<TaskEvent> events = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            final TaskId id = atelier.tasks().nextId();
            final TreeMap<String, String> details = new TreeMap<>();
            if (i % 3 == 0) {
                details.put(TaskDetail.TAGS, WORDS[i % WORDS.length]);
            }
            if (i % 5 == 0) {
                details.put(TaskDetail.COLOUR, "teal");
            }
            final StringBuilder title = new StringBuilder("Card " + i);
            for (int word = 0; word < 3 + i % 9; word++) {
                title.append(' ').append(WORDS[(i * 7 + word * 3) % WORDS.length]);
            }
            events.add(new TaskEvent.Created(
                    id,
                    new Task(
                            id,
                            title.toString(),
                            i % 4 == 0 ? "- [ ] one\n- [x] two" : "",
                            columns.get(i % columns.size()),
                            List.of(Priority.values()).get(i % 4),
                            null,
                            null,
                            i + 1.0,
                            List.of(),
                            i % 2 == 0 ? "Mara" : "@editor",
                            Autonomy.HUMAN,
                            false,
                            details)));
        }
        atelier.tasks().all(atelier.person(), "filled the board", tree -> events);
    }

    /** All columns in turn, down and up again. */
    private static IntConsumer scrolling(final Node field) {
        return frame -> scroll(field, 0.1 + 0.2 * (frame / 60 % 5), frame);
    }

    private static void scroll(final Node node, final double across, final int frame) {
        final Bounds box = node.localToScene(node.getLayoutBounds());
        final double x = box.getMinX() + box.getWidth() * across;
        final double y = box.getCenterY();
        final double way = frame / 300 % 2 == 0 ? -STEP : STEP;
        final Node target = node instanceof ListView<?> list ? Objects.requireNonNull(list.lookup(".list-cell")) : node;
        Event.fireEvent(
                target,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        way,
                        0,
                        way,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /** A card is taken hold of with the first frame and carried to and fro across the board. */
    private static IntConsumer dragging(final Stage stage, final Node field) {
        final Node[] card = new Node[1];
        return frame -> {
            final Bounds box = field.localToScene(field.getLayoutBounds());
            if (frame == 0) {
                card[0] = stage.getScene().getRoot().lookupAll(".card-face").stream()
                        .filter(node -> node.isVisible()
                                && node.localToScene(node.getLayoutBounds()).getMinY() > box.getMinY())
                        .findFirst()
                        .orElseThrow();
                mouse(MouseEvent.MOUSE_PRESSED, card[0], box.getMinX() + 60, box.getMinY() + 80);
            }
            final double x = box.getMinX() + 60 + (box.getWidth() - 120) * Math.abs(Math.sin(frame / 60.0));
            // Near the foot the column scrolls under the card.
            final double y = box.getMinY() + 80 + (box.getHeight() - 150) * Math.abs(Math.sin(frame / 97.0));
            mouse(MouseEvent.MOUSE_DRAGGED, card[0], x, y);
        };
    }

    private static void mouse(final EventType<MouseEvent> type, final Node target, final double x, final double y) {
        Event.fireEvent(
                target,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private static void measure(final String name, final int seconds, final IntConsumer each) throws Exception {
        final Frames frames = new Frames(seconds, each);
        final long cpu = cpu();
        WindowChild.onFx(() -> {
            frames.start();
            return true;
        });
        final int count = frames.done.join();
        Child.say(name + ".fps", String.format(Locale.ROOT, "%.2f", count / frames.seconds()));
        Child.say(name + ".cpu", String.format(Locale.ROOT, "%.3f", (cpu() - cpu) / MILLIS / count));
        Child.say(name + ".longest", String.format(Locale.ROOT, "%.2f", frames.longest / MILLIS));
        WindowChild.onFx(() -> {
            // Whatever is held is let go, without a change.
            frames.root()
                    .ifPresent(root -> Event.fireEvent(
                            root,
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            return true;
        });
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** Does something with every frame for some seconds, and counts. */
    private static final class Frames extends AnimationTimer {

        private final long wanted;
        private final IntConsumer each;
        private final CompletableFuture<Integer> done = new CompletableFuture<>();
        private long began;
        private long before;
        private long longest;
        private int count;

        Frames(final int seconds, final IntConsumer each) {
            wanted = seconds * 1_000_000_000L;
            this.each = each;
        }

        @Override
        public void handle(final long frame) {
            final long now = System.nanoTime();
            if (began == 0) {
                began = now;
            } else {
                longest = Math.max(longest, now - before);
            }
            before = now;
            if (now - began >= wanted) {
                stop();
                done.complete(count);
                return;
            }
            try {
                each.accept(count++);
            } catch (RuntimeException e) {
                stop();
                done.completeExceptionally(e);
            }
        }

        double seconds() {
            return (before - began) / 1e9;
        }

        java.util.Optional<Node> root() {
            return Stage.getWindows().stream()
                    .findFirst()
                    .map(window -> window.getScene().getRoot());
        }
    }
}
