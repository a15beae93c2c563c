package vespera.desktop.inspector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.TaskId;

/** A task as a page over a view: everything about it, to be read and changed. Esc, or a click beside it, closes it. */
public final class TaskPage extends StackPane {

    private static final Texts TEXTS = Texts.of(TaskPage.class);
    private static final double WIDTH = 860;

    private final Desk desk;
    private final Runnable close;
    private final FactFinder finder;
    private final ThenFinder then;
    private final Follow<Facts> follow;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox page;
    private Optional<TaskId> id = Optional.empty();
    private @Nullable TaskSheet sheet;

    /** @param close takes the page away and gives the focus back */
    public TaskPage(final Desk desk, final Runnable close) {
        this.desk = desk;
        this.close = close;
        finder = new FactFinder(desk.atelier());
        then = new ThenFinder(desk.atelier());
        follow = new Follow<>(desk.work(), this::reading, this::show);
        getStyleClass().add("task-page-veil");
        getStylesheets()
                .add(Objects.requireNonNull(TaskPage.class.getResource("/vespera/desktop/inspector.css"))
                        .toExternalForm());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "inspector");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page = new VBox(head(), scroll);
        page.getStyleClass().add("task-page");
        page.setMaxWidth(WIDTH);
        getChildren().add(page);
        setAlignment(Pos.TOP_CENTER);
        setOnMousePressed(e -> {
            if (e.getTarget() == this && e.getButton() == MouseButton.PRIMARY) {
                close.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                close.run();
            }
        });
        desk.onChange(entries -> refresh());
        desk.selection().subjectProperty().subscribe((was, is) -> {
            if (getScene() != null && is.isPresent() && is.get() instanceof Subject.OfTask one) {
                id = Optional.of(one.id());
                refresh();
            }
        });
    }

    /** Has it be about a task; to be called before it is laid over a view. */
    public void about(final TaskId task) {
        id = Optional.of(task);
        sheet = null;
        scroll.setContent(new VBox());
        follow.call();
    }

    private Node head() {
        final Label what = new Label(TEXTS.say("card"));
        what.getStyleClass().add("quiet");
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        final Button away = new Button(null, new FontIcon("fth-x"));
        away.getStyleClass().addAll("flat", "button-icon");
        away.setAccessibleText(TEXTS.say("close-card"));
        away.setTooltip(new Tooltip(TEXTS.say("close")));
        away.setOnAction(e -> close.run());
        final HBox head = new HBox(8, what, gap, away);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("task-page-head");
        return head;
    }

    private void refresh() {
        if (getScene() != null) {
            follow.call();
        }
    }

    private java.util.concurrent.Callable<Facts> reading() {
        final Subject subject = new Subject.OfTask(id.orElseThrow());
        final Optional<Past> past = desk.asOf().past();
        return () -> past.flatMap(p -> then.about(subject, p)).orElseGet(() -> finder.about(subject));
    }

    private void show(final Facts facts) {
        final TaskSheet before = sheet;
        if (before != null && before.editing() && !desk.asOf().isPast()) {
            // What is being typed stays; it is handed in when the focus leaves, and that brings a fresh sheet.
            return;
        }
        final double at = scroll.getVvalue();
        final String adding = before == null ? "" : before.adding();
        sheet = null;
        switch (facts) {
            case Facts.OfTask task -> {
                final TaskSheet made = new TaskSheet(desk, task, true);
                scroll.setContent(made);
                sheet = made;
                made.goOn(adding);
            }
            case Facts.TaskThen task -> scroll.setContent(ThenSheet.of(desk, task));
            case Facts.Nothing nothing -> scroll.setContent(new VBox(Sections.quiet(nothing.why())));
            default -> scroll.setContent(new VBox());
        }
        scroll.getContent().getStyleClass().add("sheet");
        scroll.setVvalue(at);
        if (before == null && sheet != null) {
            scroll.requestFocus();
        }
    }

    /** What it shows, for tests. */
    List<Node> parts() {
        return scroll.getContent() instanceof VBox box ? List.copyOf(box.getChildren()) : List.of();
    }
}
