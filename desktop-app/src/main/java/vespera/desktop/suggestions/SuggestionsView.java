package vespera.desktop.suggestions;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.fx.Debounce;
import vespera.desktop.fx.FxThread;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Progress;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.suggestions.Suggestions;

/** What the atelier proposes, to be accepted or dismissed by a key; nothing of it happens by itself. */
public final class SuggestionsView implements View, SuggestionWork.Watch {

    private static final Texts TEXTS = Texts.of(SuggestionsView.class);
    private static final long CALM_MILLIS = 200;
    /** From so many on it is asked before they are decided about in one go. */
    private static final int MANY = 20;

    private final Desk desk;
    private final Targets targets;
    private final QueueModel model;
    private final SuggestionWork work;
    private final Follow<Snapshot> follow;
    private final Debounce later;
    private final BorderPane node = new BorderPane();
    private final QueueList list;
    private final QueueHead head;
    private final DetailPane details;
    private final AskBar ask;
    private final Button waiting = new Button("", new FontIcon("fth-arrow-down"));
    private final Label summary = new Label();
    private Progress progress = new Progress(true, 0, 0, 0);
    private boolean loaded;
    private boolean listening;

    /** What there is and how far the looking is. */
    private record Snapshot(List<Suggestion> open, Progress progress) {}

    public SuggestionsView(final Desk desk) {
        this.desk = desk;
        targets = new Targets(desk);
        model = new QueueModel(targets::name);
        work = new SuggestionWork(desk, this);
        follow = new Follow<>(desk.work(), () -> this::read, this::found);
        later = new Debounce(CALM_MILLIS, this::refreshIfSeen);
        details = new DetailPane(targets, new PreviewBox(desk), this::accept, this::dismiss);
        list = new QueueList(model, targets, new Doing(), details::show);
        head = new QueueHead(model, list::requestFocus);
        ask = new AskBar(list::requestFocus);
        build();
        desk.selection().subjectProperty().subscribe(this::candidate);
        desk.onChange(entries -> later.call());
    }

    private void build() {
        node.setId("suggestions");
        node.getStyleClass().add("suggestions");
        node.getStylesheets()
                .add(Objects.requireNonNull(SuggestionsView.class.getResource("/vespera/desktop/suggestions.css"))
                        .toExternalForm());
        summary.setId("suggestions-summary");
        summary.getStyleClass().add("suggestion-quiet");
        summary.setWrapText(true);
        waiting.setId("suggestions-waiting");
        waiting.getStyleClass().addAll("flat", "queue-waiting");
        waiting.setMaxWidth(Double.MAX_VALUE);
        waiting.setOnAction(event -> takeIn());
        model.waitingProperty().subscribe(many -> {
            waiting.setVisible(many.intValue() > 0);
            waiting.setManaged(many.intValue() > 0);
            waiting.setText(TEXTS.say("show-n", many.intValue()));
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        final Label keys = new Label(TEXTS.say("keys"));
        keys.getStyleClass().add("queue-keys");
        keys.setMinWidth(0);
        model.rowsProperty().subscribe(rows -> keys.setVisible(!rows.isEmpty()));
        final VBox left = new VBox(8, head, summary, waiting, ask, list, keys);
        left.getStyleClass().add("queue-left");
        final SplitPane split = new SplitPane(left, details);
        split.setDividerPositions(0.56);
        node.setCenter(split);
        model.rowsProperty().subscribe(rows -> summed());
    }

    /** Done from the list, by keys and by the small buttons of its lines. */
    private final class Doing implements QueueList.Doing {

        @Override
        public void accept(final List<Suggestion> which) {
            SuggestionsView.this.accept(which);
        }

        @Override
        public void dismiss(final List<Suggestion> which) {
            SuggestionsView.this.dismiss(which);
        }

        @Override
        public void acceptAll(final Kind kind) {
            askAll(kind, true);
        }

        @Override
        public void dismissAll(final Kind kind) {
            askAll(kind, false);
        }

        @Override
        public void preview() {
            details.togglePreview();
        }

        @Override
        public void open(final Suggestion one) {
            targets.way(one.subject(), Math.max(1, one.line()))
                    .or(() -> targets.way(one.object(), 0))
                    .ifPresent(Runnable::run);
        }
    }

    private Suggestions service() {
        return desk.atelier().organising().suggestions();
    }

    private Snapshot read() {
        if (!listening) {
            listening = true;
            service().onChange(() -> FxThread.run(later::call));
        }
        return new Snapshot(service().open(), service().progress());
    }

    private void refreshIfSeen() {
        if (node.getScene() != null) {
            follow.call();
        }
    }

    private void found(final Snapshot now) {
        loaded = true;
        progress = now.progress();
        model.arrived(now.open());
        summed();
        list.first();
    }

    private void summed() {
        summary.setText(Telling.summary(model, progress, loaded));
        list.say(Telling.nothing(model, progress, loaded));
        if (model.rowsProperty().get().isEmpty()) {
            details.nothing("");
        }
    }

    private void accept(final List<Suggestion> which) {
        if (which.size() < MANY) {
            work.accept(which);
        } else {
            ask.ask(
                    TEXTS.say("ask-accept-these", which.size()),
                    TEXTS.say("accept-number", which.size()),
                    () -> work.accept(which));
        }
    }

    private void dismiss(final List<Suggestion> which) {
        if (which.size() < MANY) {
            work.dismiss(which);
        } else {
            ask.ask(
                    TEXTS.say("ask-dismiss-these", which.size()),
                    TEXTS.say("dismiss-number", which.size()),
                    () -> work.dismiss(which));
        }
    }

    private void askAll(final Kind kind, final boolean yes) {
        final List<Suggestion> all = model.open(kind);
        if (all.size() == 1 || all.isEmpty()) {
            if (yes) {
                work.accept(all);
            } else {
                work.dismiss(all);
            }
            return;
        }
        final String what = Wording.many(kind, all.size());
        if (yes) {
            ask.ask(TEXTS.say("ask-accept-all", what), TEXTS.say("accept-all", all.size()), () -> work.accept(all));
        } else {
            ask.ask(TEXTS.say("ask-dismiss-all", what), TEXTS.say("dismiss-all", all.size()), () -> work.dismiss(all));
        }
    }

    @Override
    public void begun(final Collection<String> ids) {
        list.leaving(ids);
        model.begin(ids);
    }

    @Override
    public void done(final Collection<String> ids) {
        model.done(ids);
        follow.call();
    }

    @Override
    public void refused(final Collection<String> ids) {
        model.refused(ids);
        follow.call();
    }

    private void takeIn() {
        model.takeIn();
        list.first();
        list.requestFocus();
    }

    private void candidate(final Optional<Subject> subject) {
        final Optional<Document> document = subject.filter(Subject.OfDocument.class::isInstance)
                .flatMap(s -> desk.atelier().catalogue().find(((Subject.OfDocument) s).id()))
                .filter(Document::here);
        head.candidate(
                document.map(Document::path), document.map(Document::name).orElse(""));
    }

    @Override
    public void about(final DocumentId id) {
        desk.atelier().catalogue().find(id).ifPresent(d -> head.only(d.path(), d.name()));
    }

    @Override
    public String id() {
        return "suggestions";
    }

    @Override
    public String title() {
        return TEXTS.say("suggestions");
    }

    @Override
    public String icon() {
        return "fth-inbox";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("suggestions.accept", TEXTS.say("action-accept"), "A", list::accept),
                new Action("suggestions.dismiss", TEXTS.say("action-dismiss"), "D", list::dismiss),
                new Action("suggestions.accept-kind", TEXTS.say("action-accept-all"), "", () -> kind(true)),
                new Action("suggestions.dismiss-kind", TEXTS.say("action-dismiss-all"), "", () -> kind(false)),
                new Action("suggestions.preview", TEXTS.say("action-change"), "", details::togglePreview),
                new Action("suggestions.open", TEXTS.say("action-open"), "", list::open),
                new Action("suggestions.new", TEXTS.say("action-new"), "N", this::takeIn),
                new Action("suggestions.filter", TEXTS.say("action-filter"), "Shortcut+F", head::focusWords),
                new Action("suggestions.all", TEXTS.say("action-all"), "", head::clear));
    }

    private void kind(final boolean yes) {
        list.kind().ifPresent(kind -> askAll(kind, yes));
    }

    @Override
    public void shown() {
        follow.call();
        desk.focus().to(list);
    }

    @Override
    public boolean settled() {
        return loaded && !progress.working();
    }
}
