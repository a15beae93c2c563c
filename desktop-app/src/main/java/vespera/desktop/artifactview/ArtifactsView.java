package vespera.desktop.artifactview;

import atlantafx.base.controls.CustomTextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** The artifact browser: every message, version, decision and action, with what it holds and where it came from. */
public final class ArtifactsView implements View {

    private static final Texts TEXTS = Texts.of(ArtifactsView.class);
    private static final Duration SETTLE = Duration.millis(120);

    private final Desk desk;
    private final ArtifactsViewModel model;
    private final ArtifactWork work;
    private final PreviewReader reader;
    private final DetailPane details;
    private final LookBar looks;
    private final ListView<ListRow> list = new ListView<>();
    private final Chosen chosen = new Chosen(list);
    private final CustomTextField filter = new CustomTextField();
    private final Label foot = new Label();
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private @Nullable BorderPane root;
    private final Follow<List<Artifact>> follow;
    private boolean filling;
    private boolean arrived;
    private boolean read;

    public ArtifactsView(final Desk desk) {
        this.desk = desk;
        model = new ArtifactsViewModel(this::taskTitle, LocalDate::now, ZoneId.systemDefault());
        follow = new Follow<>(desk.work(), this::found, this::read);
        work = new ArtifactWork(desk);
        reader = new PreviewReader(desk.atelier());
        details = new DetailPane(work, new ErasePane(desk), this::show, this::compare, this::export);
        looks = new LookBar(model, new SavedLooks(desk));
        settle.setOnFinished(e -> load());
        desk.onChange(entries -> later());
        desk.asOf().momentProperty().subscribe((was, is) -> {
            if (root != null && root.getScene() != null) {
                load();
                model.selectedProperty().get().ifPresent(one -> details.readOnly(is.isPresent()));
            }
        });
        desk.selection().subjectProperty().subscribe(subject -> {
            if (subject.isPresent() && subject.get() instanceof Subject.OfArtifact one) {
                if (!inHand(one.id())) {
                    show(one.id());
                }
            } else if (root != null && root.getScene() != null) {
                takeUp(subject);
            }
        });
    }

    private String taskTitle(final UUID id) {
        return desk.tree().find(new TaskId(id)).map(Task::title).orElse(TEXTS.say("task-gone"));
    }

    private boolean inHand(final UUID id) {
        return model.selectedProperty().get().map(Artifact::id).equals(Optional.of(id));
    }

    /** A burst of changes is read once it pauses for breath, not once each. */
    private void later() {
        if (root != null && settle.getStatus() != Animation.Status.RUNNING) {
            settle.playFromStart();
        }
    }

    @Override
    public String id() {
        return "artifacts";
    }

    @Override
    public String title() {
        return TEXTS.say("artifacts");
    }

    @Override
    public String icon() {
        return "fth-archive";
    }

    @Override
    public Node node() {
        if (root == null) {
            root = build();
            load();
        }
        return root;
    }

    private BorderPane build() {
        final BorderPane pane = new BorderPane();
        pane.setId("artifacts");
        pane.getStyleClass().add("artifacts");
        pane.getStylesheets()
                .add(Objects.requireNonNull(
                                ArtifactsView.class.getResource("/vespera/desktop/artifactview.css"),
                                "the style is packed")
                        .toExternalForm());
        buildFilter();
        buildList();
        foot.getStyleClass().addAll("text-muted", "artifact-foot");
        final VBox middle = new VBox(8, filter, list, foot);
        middle.getStyleClass().add("artifact-middle");
        VBox.setVgrow(list, Priority.ALWAYS);
        final SplitPane split = new SplitPane(middle, details);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.44);
        pane.setLeft(new SortPane(model, looks));
        pane.setCenter(split);
        model.rowsProperty().subscribe(this::fill);
        model.typesProperty().subscribe((was, is) -> load());
        model.daysProperty().subscribe((was, is) -> load());
        model.wordsProperty().subscribe((was, is) -> later());
        model.selectedProperty().subscribe(this::follow);
        return pane;
    }

    private void buildFilter() {
        filter.setId("artifacts-filter");
        filter.setLeft(new FontIcon("fth-search"));
        filter.setPromptText(TEXTS.say("filter-prompt"));
        filter.setAccessibleText(TEXTS.say("filter-artifacts"));
        model.wordsProperty().subscribe(words -> {
            if (!words.equals(filter.getText())) {
                filter.setText(words);
            }
        });
        filter.textProperty().subscribe(text -> model.wordsProperty().set(text == null ? "" : text));
        filter.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                filter.clear();
            } else if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                e.consume();
                list.requestFocus();
            }
        });
    }

    private void buildList() {
        list.setId("artifacts-list");
        list.getStyleClass().addAll("artifact-list", "edge-to-edge");
        list.setAccessibleText(TEXTS.say("artifacts"));
        list.setCellFactory(view -> new ArtifactCell());
        list.setPlaceholder(new Label());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!filling && row instanceof ListRow.Item item) {
                model.select(item.artifact());
                desk.selection().select(new Subject.OfArtifact(item.artifact().id()));
            }
        });
        list.getSelectionModel().getSelectedIndices().subscribe(() -> {
            if (!filling && chosen.all().size() > 1) {
                details.many(chosen.all());
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                model.selectedProperty().get().ifPresent(work::open);
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                model.selectedProperty().get().ifPresent(work::open);
            }
        });
    }

    private void compare() {
        final List<Artifact> two = chosen.all();
        if (two.size() == 2) {
            desk.work().query(() -> reader.compare(two.getFirst(), two.getLast()), what -> details.compared(two, what));
        } else {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("choose-two"));
        }
    }

    private void export() {
        final List<Artifact> all = chosen.all().isEmpty()
                ? model.selectedProperty().get().map(List::of).orElse(List.of())
                : chosen.all();
        if (!all.isEmpty()) {
            work.export(all, list.getScene().getWindow());
        }
    }

    private void load() {
        follow.call();
    }

    private void read(final List<Artifact> artifacts) {
        if (!read) {
            read = true;
            fill(model.rowsProperty().get());
        }
        model.found(artifacts);
        if (arrived) {
            arrived = false;
            takeUp(desk.selection().subject());
        }
    }

    /** The newest of what is selected elsewhere is in hand here; what is selected stays so. */
    private void takeUp(final Optional<Subject> subject) {
        subject.flatMap(model::newest).ifPresent(model::select);
    }

    private Callable<List<Artifact>> found() {
        final var records = desk.atelier().artifacts();
        final Optional<Past> past = desk.asOf().past();
        final ArtifactRecords.Filter wanted =
                past.map(p -> model.wanted().upTo(p.sequence())).orElseGet(model::wanted);
        return model.typedId()
                .<Callable<List<Artifact>>>map(id -> () -> records.artifact(id).stream()
                        .filter(one ->
                                past.isEmpty() || one.sequence() <= past.get().sequence())
                        .toList())
                .orElseGet(() -> () -> records.artifacts(wanted));
    }

    @Override
    public boolean showsPast() {
        return true;
    }

    private void fill(final List<ListRow> rows) {
        final Set<UUID> several = chosen.all().stream().map(Artifact::id).collect(Collectors.toSet());
        filling = true;
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
            if (several.size() > 1) {
                chosen.again(several);
            }
        }
        filling = false;
        if (rows.isEmpty()) {
            list.setPlaceholder(read ? NothingListed.of(desk, model) : new Label(TEXTS.say("reading")));
        }
        looks.people(model.people());
        final long items = rows.stream().filter(ListRow.Item.class::isInstance).count();
        foot.setText(!read ? "" : TEXTS.say(model.cutOff() ? "count-cut-off" : "count", items));
        mark();
    }

    /** Selects the row of what is in hand, without choosing it anew. */
    private void mark() {
        if (chosen.all().size() > 1) {
            return;
        }
        filling = true;
        final Optional<Artifact> one = model.selectedProperty().get();
        final int row = one.map(chosen::row).orElse(-1);
        if (row < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != row) {
            list.getSelectionModel().clearAndSelect(row);
            list.scrollTo(Math.max(row - 3, 0));
        }
        filling = false;
    }

    /** What is in hand has changed: reads it and shows it. */
    private void follow(final Optional<Artifact> one) {
        if (one.isEmpty()) {
            details.clear();
            return;
        }
        final Artifact artifact = one.get();
        if (chosen.all().size() > 1) {
            details.many(chosen.all());
            return;
        }
        details.show(artifact, Optional.empty());
        details.readOnly(desk.asOf().isPast());
        mark();
        if (artifact.cause() != null) {
            final UUID cause = artifact.cause();
            desk.work().query(() -> desk.atelier().artifacts().artifact(cause), because -> {
                if (inHand(artifact.id())) {
                    details.show(artifact, because);
                }
            });
        }
        desk.work().query(() -> reader.read(artifact), what -> details.hold(artifact, what));
    }

    private void show(final UUID id) {
        node();
        desk.work()
                .query(
                        () -> desk.atelier().artifacts().artifact(id),
                        found -> found.ifPresent(artifact -> {
                            model.select(artifact);
                            desk.selection().select(new Subject.OfArtifact(id));
                        }));
    }

    private void focusFilter() {
        node();
        filter.requestFocus();
        filter.selectAll();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("artifacts.filter", TEXTS.say("action-filter"), "Shortcut+F", this::focusFilter),
                by(Grouping.DATE),
                by(Grouping.TASK),
                by(Grouping.TYPE),
                by(Grouping.ID),
                selected("open", TEXTS.say("action-open"), work::open),
                selected("restore", TEXTS.say("action-restore"), work::restore),
                selected("copy-id", TEXTS.say("action-copy-id"), work::copyId),
                new Action("artifacts.compare", TEXTS.say("action-compare"), "", this::compare),
                new Action("artifacts.export", TEXTS.say("action-export"), "", this::export),
                new Action("artifacts.save-look", TEXTS.say("action-save-look"), "", () -> {
                    node();
                    looks.ask();
                }));
    }

    private Action by(final Grouping grouping) {
        return new Action(
                "artifacts.by-" + grouping.id(),
                TEXTS.say("action-list-by", grouping.title()),
                "",
                () -> model.groupingProperty().set(grouping));
    }

    private Action selected(final String id, final String title, final Consumer<Artifact> run) {
        return new Action(
                "artifacts." + id,
                title,
                "",
                () -> model.selectedProperty().get().ifPresent(run));
    }

    @Override
    public void shown() {
        node();
        arrived = true;
        load();
        desk.focus().to(list);
    }
}
