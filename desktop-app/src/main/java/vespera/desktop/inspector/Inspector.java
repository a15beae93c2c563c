package vespera.desktop.inspector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.past.Past;

/** Everything about the one thing that is selected; read in the background and kept up to date. FX thread only. */
public final class Inspector {

    private static final Texts TEXTS = Texts.of(Inspector.class);
    private static final long CALM_MILLIS = 90;
    private static final long THINK_MILLIS = 600;

    private final Desk desk;
    private final FactFinder finder;
    private final ThenFinder then;
    private final ScrollPane node = new ScrollPane();
    private final Debounce refresh = new Debounce(CALM_MILLIS, this::load);
    private final Debounce think = new Debounce(THINK_MILLIS, this::relate);
    private long asked;
    private Optional<Subject> shown = Optional.empty();
    private @Nullable TaskSheet task;
    private @Nullable DocumentSheet sheet;
    private @Nullable Document related;

    public Inspector(final Desk desk) {
        this.desk = desk;
        this.finder = new FactFinder(desk.atelier());
        this.then = new ThenFinder(desk.atelier());
        desk.asOf().momentProperty().subscribe((was, is) -> refresh.call());
        node.getStyleClass().add("inspector");
        node.getStylesheets()
                .add(Objects.requireNonNull(Inspector.class.getResource("/vespera/desktop/inspector.css"))
                        .toExternalForm());
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        show(new Facts.Nothing(TEXTS.say("select-something")));
        desk.selection().subjectProperty().subscribe(subject -> refresh.call());
        desk.onChange(entries -> refresh.call());
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                refresh.call();
            }
        });
    }

    /** The pane. */
    public Node node() {
        return node;
    }

    private void load() {
        if (node.getScene() == null) {
            return;
        }
        final Optional<Subject> subject = desk.selection().subject();
        final long number = ++asked;
        if (subject.isEmpty()) {
            return;
        }
        // Beside a view that shows the past stands what was then.
        final Optional<Past> past = desk.asOf().past();
        desk.work().query(() -> about(subject.get(), past), facts -> {
            if (number == asked) {
                arrived(subject, facts);
            }
        });
    }

    private Facts about(final Subject subject, final Optional<Past> past) {
        return past.flatMap(p -> then.about(subject, p)).orElseGet(() -> finder.about(subject));
    }

    private void arrived(final Optional<Subject> subject, final Facts facts) {
        if (subject.equals(shown)
                && task != null
                && task.editing()
                && !desk.asOf().isPast()) {
            // What is being typed stays; it is handed in when the focus leaves, and that brings a fresh sheet.
            return;
        }
        final double at = subject.equals(shown) ? node.getVvalue() : 0;
        final String adding = subject.equals(shown) && task != null ? task.adding() : "";
        shown = subject;
        show(facts);
        if (task != null) {
            task.goOn(adding);
        }
        node.setVvalue(at);
    }

    private void show(final Facts facts) {
        task = null;
        sheet = null;
        related = null;
        node.setContent(
                switch (facts) {
                    case Facts.Nothing nothing -> new VBox(Sections.quiet(nothing.why()));
                    case Facts.OfTask t -> task(t);
                    case Facts.OfDocument d -> document(d);
                    case Facts.TaskThen t -> ThenSheet.of(desk, t);
                    case Facts.DocumentThen d -> ThenSheet.of(desk, d);
                    case Facts.OfTag t -> tag(t);
                    case Facts.OfArtifact a -> artifact(a.artifact());
                });
        node.getContent().getStyleClass().add("sheet");
    }

    private Node task(final Facts.OfTask facts) {
        final TaskSheet made = new TaskSheet(desk, facts, false);
        task = made;
        return made;
    }

    private Node document(final Facts.OfDocument facts) {
        final DocumentSheet made = new DocumentSheet(desk, facts);
        sheet = made;
        related = facts.document();
        think.call();
        return made;
    }

    private void relate() {
        final DocumentSheet asking = sheet;
        final Document about = related;
        if (asking != null && about != null) {
            desk.work().query(() -> finder.related(about), asking::show);
        }
    }

    private Node tag(final Facts.OfTag facts) {
        return new VBox(
                8,
                Sections.title("#" + facts.tag()),
                Sections.list(
                        TEXTS.say("documents"),
                        facts.documents(),
                        TEXTS.say("none-tagged"),
                        d -> Sections.link(
                                "fth-file-text",
                                d.name(),
                                d.path(),
                                () -> desk.navigator().open(new Subject.OfDocument(d.id())))));
    }

    private Node artifact(final Artifact artifact) {
        final VBox box = new VBox(
                8,
                Sections.title(artifact.title()),
                Sections.quiet(
                        Sections.when(artifact.at()) + " · " + artifact.actor().name()),
                Sections.quiet(TEXTS.say("bytes", artifact.size(), artifact.hash())));
        final Button show = new Button(TEXTS.say("show-artifact"));
        show.setOnAction(event -> desk.navigator().open(new Subject.OfArtifact(artifact.id())));
        box.getChildren().add(show);
        return box;
    }

    /** What it shows, for tests. */
    List<Node> parts() {
        return node.getContent() instanceof VBox box ? List.copyOf(box.getChildren()) : List.of();
    }
}
