package vespera.desktop.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
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
    private final VBox page = new VBox(24);
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
        node.requestFocus();
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
        final Cards cards = new Cards(desk);
        page.getChildren().setAll(welcome(facts));
        if (facts.documents() == 0 && facts.tasks() == 0) {
            page.getChildren().add(empty());
            return;
        }
        final VBox left = new VBox(24, cards.resume(facts), cards.due(facts));
        final VBox right = new VBox(24);
        facts.since().ifPresent(found -> right.getChildren().add(cards.since(found)));
        if (facts.open() > 0) {
            right.getChildren().add(new SuggestionCard(desk, facts.suggestions(), facts.open()));
        }
        right.getChildren().add(cards.recent(facts));
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(400);
        right.setPrefWidth(400);
        page.getChildren().add(new HBox(24, left, right));
        if (!facts.skipped().isEmpty()) {
            page.getChildren().add(cards.skipped(facts.skipped()));
        }
        if (!facts.archivedDocuments().isEmpty() || !facts.archivedTasks().isEmpty()) {
            page.getChildren().add(cards.archive(facts));
        }
    }

    private Node welcome(final HomeFacts facts) {
        final java.nio.file.Path name = desk.atelier().folder().root().getFileName();
        final Label title = new Label(name == null ? TEXTS.say("your-atelier") : name.toString());
        title.getStyleClass().add("home-title");
        final Label counts =
                new Label(TEXTS.say("counts", facts.documents(), facts.tasks()));
        counts.getStyleClass().add("home-quiet");
        return new VBox(4, title, counts);
    }

    private Node empty() {
        final Label text = new Label(
                TEXTS.say("empty"));
        text.setWrapText(true);
        final Button write = new Button(TEXTS.say("write-a-first-document"), new FontIcon("fth-edit-3"));
        write.setOnAction(event -> desk.work()
                .command(
                        () -> desk.atelier().documents().create(desk.origin(), TEXTS.say("first-page-md"), TEXTS.say("first-page")),
                        made -> {
                            desk.notices().say(Notices.Tone.DONE, TEXTS.say("made-first-page"));
                            desk.navigator().open(new Subject.OfDocument(made.id()));
                        }));
        return new VBox(16, text, write);
    }
}
