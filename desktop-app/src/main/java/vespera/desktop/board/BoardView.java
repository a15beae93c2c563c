package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;

/** The board: tasks with a status, as cards in the columns of the workflow. */
public final class BoardView implements View {

    private static final Texts TEXTS = Texts.of(BoardView.class);
    private static final Duration SETTLE = Duration.millis(25);

    private final Desk desk;
    private final BoardViewModel model;
    private final Pushing pushing;
    private final CardWork work;
    private final Follow<CardFacts> facts;
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private @Nullable BoardStage stage;

    public BoardView(final Desk desk) {
        this.desk = desk;
        model = new BoardViewModel(desk.atelier().tasks()::workflow, desk::tree, desk::today);
        work = new CardWork(desk, model);
        pushing = new Pushing(model, work);
        facts = new Follow<>(desk.work(), this::factReading, model::facts);
        // A burst of changes, such as an import, is drawn once it pauses for breath, not once each.
        settle.setOnFinished(e -> model.refresh());
        desk.onChange(this::changed);
        desk.asOf().momentProperty().subscribe((was, is) -> {
            if (onScreen()) {
                model.refresh();
            }
        });
        desk.selection().subjectProperty().subscribe(subject -> {
            if (subject.isPresent() && subject.get() instanceof Subject.OfTask task) {
                model.selectedProperty().set(Optional.of(task.id()));
            }
        });
        model.groupingProperty().subscribe((was, is) -> facts.call());
    }

    private boolean onScreen() {
        return stage != null && stage.root().getScene() != null;
    }

    private java.util.concurrent.Callable<CardFacts> factReading() {
        final List<Task> tasks =
                desk.tree().live().stream().filter(t -> t.status() != null).toList();
        final boolean cast = model.groupingProperty().get().kind() == Grouping.Kind.CAST;
        return () -> new FactReader(desk.atelier(), cast).read(tasks);
    }

    private void changed(final List<Recorded> entries) {
        if (entries.stream().anyMatch(r -> r.event() instanceof TaskEvent || r.event() instanceof ArrangementEvent)
                && settle.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            settle.playFromStart();
        }
        if (onScreen()
                && entries.stream()
                        .anyMatch(r -> r.event() instanceof DocumentEvent
                                || r.event() instanceof TaskEvent.NotesChanged
                                || r.event() instanceof TaskEvent.DetailChanged
                                || r.event() instanceof TaskEvent.Created)) {
            facts.call();
        }
    }

    @Override
    public String id() {
        return "board";
    }

    @Override
    public String title() {
        return TEXTS.say("title");
    }

    @Override
    public String icon() {
        return "fth-columns";
    }

    @Override
    public Node node() {
        return stage().root();
    }

    private BoardStage stage() {
        if (stage == null) {
            stage = new BoardStage(desk, model, work);
        }
        return Objects.requireNonNull(stage);
    }

    /** What lies over the board, for others of this package. */
    Pane overlay() {
        return stage().overlay();
    }

    private void archive() {
        work.archive(model.choosing().cards());
    }

    @Override
    public List<Action> actions() {
        final List<Action> all = new ArrayList<>(List.of(
                new Action("board.new-card", TEXTS.say("do-new-card"), "", () -> stage().create()),
                new Action("board.open", TEXTS.say("do-open"), "", () -> stage().open()),
                new Action("board.rename", TEXTS.say("do-rename"), "F2", () -> stage().rename()),
                new Action("board.archive", TEXTS.say("do-archive"), "", this::archive),
                new Action("board.filter", TEXTS.say("do-filter"), "Shortcut+F", () -> stage().filter()),
                new Action("board.filter-by", TEXTS.say("do-filter-by"), "", () -> stage().menu(false)),
                new Action("board.lanes", TEXTS.say("do-lanes"), "", () -> stage().menu(true)),
                new Action("board.save", TEXTS.say("do-save"), "", () -> stage().save()),
                new Action("board.all", TEXTS.say("do-all"), "", () -> stage().showAll()),
                new Action("board.choose-column", TEXTS.say("do-choose-column"), "", model.choosing()::column),
                new Action("board.tag", TEXTS.say("do-tag"), "", () -> stage().tag()),
                new Action("board.write", TEXTS.say("do-write"), "", () -> stage().write()),
                new Action("board.wait", TEXTS.say("do-wait"), "", () -> stage().waitFor()),
                new Action(
                        "board.checklist",
                        TEXTS.say("do-checklist"),
                        "",
                        () -> model.selectedProperty().get().ifPresent(model::unfold)),
                new Action("board.wires", TEXTS.say("do-wires"), "", () -> stage().wires()),
                new Action("board.column", TEXTS.say("do-column"), "", () -> stage().column()),
                new Action("board.new-column", TEXTS.say("do-new-column"), "", () -> stage().newColumn()),
                push("left", "Shortcut+Shift+LEFT", BoardViewModel.Direction.LEFT),
                push("right", "Shortcut+Shift+RIGHT", BoardViewModel.Direction.RIGHT),
                push("up", "Shortcut+Shift+UP", BoardViewModel.Direction.UP),
                push("down", "Shortcut+Shift+DOWN", BoardViewModel.Direction.DOWN)));
        all.add(new Action("board.column-left", TEXTS.say("do-column-left"), "", () -> stage().moveColumn(-1)));
        all.add(new Action("board.column-right", TEXTS.say("do-column-right"), "", () -> stage().moveColumn(1)));
        return List.copyOf(all);
    }

    private Action push(final String to, final String keys, final BoardViewModel.Direction direction) {
        return new Action("board.move-" + to, TEXTS.say("move-" + to), keys, () -> pushing.push(direction));
    }

    @Override
    public boolean showsPast() {
        return true;
    }

    @Override
    public void shown() {
        node();
        model.refresh();
        facts.call();
        stage().focus();
    }
}
