package vespera.desktop.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.fx.Debounce;
import vespera.desktop.fx.FxThread;
import vespera.desktop.past.SinceHere;
import vespera.desktop.texts.Texts;

/** Where was I, what next, what changed, and what needs to be known. */
public final class HomeView implements View {

    private static final Texts TEXTS = Texts.of(HomeView.class);
    private static final long CALM_MILLIS = 150;

    private final Desk desk;
    private final ScrollPane node = new ScrollPane();
    private final VBox page = new VBox(20);
    private final Debounce refresh = new Debounce(CALM_MILLIS, this::load);
    private Optional<Subject> document;
    private Optional<Subject> task;
    private final SinceHere since;
    private boolean loaded;

    /**
     * Makes it.
     *
     * @param document the document that was worked on last time
     * @param task the task that was in hand last time
     * @param since what changed since the person was last here
     */
    public HomeView(
            final Desk desk, final Optional<Subject> document, final Optional<Subject> task, final SinceHere since) {
        this.desk = desk;
        this.document = document;
        this.task = task;
        this.since = since;
        node.setContent(page);
        node.setFitToWidth(true);
        node.getStyleClass().add("home");
        page.getStyleClass().add("home-page");
        page.setFillWidth(true);
        page.addEventFilter(KeyEvent.KEY_PRESSED, new HomeKeys(page)::pressed);
        node.getStylesheets()
                .add(Objects.requireNonNull(HomeView.class.getResource("/vespera/desktop/home.css"))
                        .toExternalForm());
        desk.onChange(entries -> refreshIfSeen());
        desk.atelier().organising().suggestions().onChange(() -> FxThread.run(this::refreshIfSeen));
        desk.selection().subjectProperty().subscribe(subject -> subject.ifPresent(this::note));
    }

    private void note(final Subject subject) {
        switch (subject) {
            case Subject.OfDocument _ -> document = Optional.of(subject);
            case Subject.OfTask _ -> task = Optional.of(subject);
            case Subject.OfTag _, Subject.OfArtifact _ -> {}
        }
        refreshIfSeen();
    }

    private void refreshIfSeen() {
        if (node.getScene() != null) {
            refresh.call();
        }
    }

    @Override
    public String id() {
        return "home";
    }

    @Override
    public String title() {
        return TEXTS.say("home");
    }

    @Override
    public String icon() {
        return "fth-home";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action(
                        "home.resume",
                        TEXTS.say("action-resume"),
                        "",
                        () -> document.ifPresent(desk.navigator()::open)),
                new Action(
                        "home.resume-task",
                        TEXTS.say("action-resume-task"),
                        "",
                        () -> task.ifPresent(desk.navigator()::open)));
    }

    @Override
    public void shown() {
        load();
        desk.focus().to(node);
    }

    @Override
    public boolean settled() {
        return loaded;
    }

    private void load() {
        desk.work().query(() -> HomeFacts.gather(desk.atelier(), document, task, since), this::show);
    }

    private void show(final HomeFacts facts) {
        loaded = true;
        final boolean held = desk.focus().waitsFor(node) || holdsFocus();
        final String where = held ? focusedText() : "";
        page.getChildren().setAll(welcome(facts));
        if (facts.empty()) {
            page.getChildren().add(new EmptyCard(desk));
            return;
        }
        final ResumeCard resume = new ResumeCard(desk, facts);
        final TaskCards tasks = new TaskCards(desk);
        final HomeColumns columns = new HomeColumns(
                List.of(resume, tasks.today(facts)),
                tasks.doing(facts),
                tasks.inbox(facts),
                facts.open() > 0
                        ? Optional.of(new SuggestionCard(desk, facts.suggestions(), facts.open()))
                        : Optional.empty(),
                new ChangeCards(desk).changes(facts));
        page.getChildren().add(columns);
        foot(facts).ifPresent(page.getChildren()::add);
        if (held) {
            focusAgain(where, resume);
        }
    }

    private boolean holdsFocus() {
        final Node owner = owner();
        for (@Nullable Node up = owner; up != null; up = up.getParent()) {
            if (up == node) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node owner() {
        return node.getScene() == null ? null : node.getScene().getFocusOwner();
    }

    private String focusedText() {
        final Node owner = owner();
        return owner == null || owner.getAccessibleText() == null ? "" : owner.getAccessibleText();
    }

    /** What was focused is made anew with the page: the one that says the same takes its place. */
    private void focusAgain(final String where, final ResumeCard resume) {
        final Optional<Node> same = page.lookupAll("*").stream()
                .filter(one -> one.isFocusTraversable() && !where.isEmpty() && where.equals(one.getAccessibleText()))
                .findFirst();
        same.or(resume::go).ifPresent(desk.focus()::to);
    }

    private Node welcome(final HomeFacts facts) {
        final java.nio.file.Path name = desk.atelier().folder().root().getFileName();
        final Label title = new Label(name == null ? TEXTS.say("your-atelier") : name.toString());
        title.getStyleClass().add("home-title");
        final Label counts = new Label(TEXTS.say("counts", facts.documents(), facts.tasks()));
        counts.getStyleClass().add("home-quiet");
        return new VBox(2, title, counts);
    }

    /** What is away, and what could not be read. */
    private Optional<Node> foot(final HomeFacts facts) {
        final HBox foot = new HBox(24);
        if (facts.archived() > 0) {
            foot.getChildren()
                    .add(Rows.link(
                            "home-archive",
                            TEXTS.say("open-the-archive", facts.archived()),
                            () -> desk.navigator().show("archive")));
        }
        if (!facts.skipped().isEmpty()) {
            foot.getChildren().add(new SkippedNote(facts.skipped()));
        }
        return foot.getChildren().isEmpty() ? Optional.empty() : Optional.of(foot);
    }
}
