package vespera.desktop.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.emptypage.FirstPage;
import vespera.desktop.finding.FindBar;
import vespera.desktop.texts.Texts;
import vespera.desktop.writing.NoteBar.Offer;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;

/** The open document: its head, what there is to say about it, the editor and the preview beside it. */
final class Sheets extends BorderPane {

    private static final Texts TEXTS = Texts.of(Sheets.class);

    private static final String PREVIEW = "writing.preview";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Desk desk;
    private final TextEditor editor;
    private final WritingModel model;
    private final Settlement settlement;
    private final Consumer<DocumentId> open;
    private final MarkdownReader reader = new MarkdownReader();
    private final Label title = new Label();
    private final Label folder = new Label();
    private final Label state = new Label();
    private final ToggleButton previewing = new ToggleButton("", new FontIcon("fth-eye"));
    private final NoteBar standing = new NoteBar();
    private final NoteBar passing = new NoteBar();
    private final FindBar find;
    private final Preview preview;
    private final SplitPane halves = new SplitPane();
    private final StackPane instead = new StackPane();
    private final Pause read = new Pause(Duration.millis(200), this::read);
    private final WordCount words;
    private final WhoWrote authors;
    private final Covers covers;
    private final VBox top;
    private Node under = halves;
    private @Nullable Node cover;
    private Runnable uncovered = () -> {};
    private Optional<DocumentId> shown = Optional.empty();
    private long number;
    private boolean reading;

    Sheets(
            final Desk desk,
            final TextEditor editor,
            final WritingModel model,
            final Marking marking,
            final Consumer<DocumentId> open) {
        this.desk = desk;
        this.editor = editor;
        this.model = model;
        settlement = new Settlement(
                model, desk.atelier().documents(), desk.origin(), desk.notices(), new EditorPage(editor));
        this.open = open;
        words = new WordCount(desk, editor, () -> model.open().isPresent());
        find = new FindBar(editor, now -> new WholeText(editor, marking).put(now));
        preview = new Preview(desk, this::missing);
        authors = new WhoWrote(desk, editor, model, marking, this::list);
        covers = new Covers(desk, model, new EditorPage(editor), marking, this);
        top = new VBox(head(), standing, passing, find, authors.bar());
        getStyleClass().add("sheets");
        setMinWidth(320);
        halves.getStyleClass().add("halves");
        halves.getItems().add(editor.node());
        setTop(top);
        listen();
        desk.work()
                .query(
                        () -> desk.atelier().memory().recall(PREVIEW),
                        was -> previewing.setSelected(was.filter("true"::equals).isPresent()));
    }

    private HBox head() {
        title.getStyleClass().add("sheet-title");
        folder.getStyleClass().add("sheet-folder");
        state.getStyleClass().add("sheet-state");
        previewing.getStyleClass().addAll("flat", "button-icon");
        previewing.setTooltip(new Tooltip(TEXTS.say("preview-tip")));
        previewing.setAccessibleText(TEXTS.say("preview-name"));
        previewing.selectedProperty().subscribe(this::preview);
        final Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(60);
        state.setMinWidth(Region.USE_PREF_SIZE);
        final ToggleButton past = new ToggleButton("", new FontIcon("fth-layers"));
        past.getStyleClass().addAll("flat", "button-icon");
        past.setTooltip(new Tooltip(TEXTS.say("versions-tip")));
        past.setAccessibleText(TEXTS.say("versions-name"));
        past.setOnAction(event -> {
            past.setSelected(false);
            covers.versions(Optional.empty());
        });
        final HBox head = new HBox(12, title, folder, space, words.label(), state, authors.button(), past, previewing);
        head.getStyleClass().add("sheet-head");
        return head;
    }

    private void listen() {
        editor.onEdit(() -> {
            read.restart();
            find.changed();
        });
        // The document is named before its text is there: what was read at that moment was the one before.
        editor.onShow(this::read);
        editor.onFollow(this::followAt);
        model.documentProperty().subscribe(this::named);
        model.saveStateProperty().subscribe(now -> state.setText(now.words()));
        model.standingProperty().subscribe(this::stands);
    }

    private void named(final Optional<Document> document) {
        title.setText(document.map(Document::name).orElse(""));
        folder.setText(document.map(d -> Names.folder(d.path())).orElse(""));
        passing.hide();
        final Optional<DocumentId> now = document.map(Document::id);
        if (!now.equals(shown)) {
            shown = now;
            uncover();
        }
        read();
    }

    /** Puts a page in the place of the text until it is uncovered. */
    void cover(final Node page) {
        cover = page;
        setTop(null);
        setCenter(page);
    }

    /** Shows the text again. */
    void uncover() {
        if (cover != null) {
            cover = null;
            setTop(top);
            setCenter(under);
            editor.focus();
            uncovered.run();
        }
    }

    boolean covered() {
        return cover != null;
    }

    /** What is done when a page goes. */
    void onUncover(final Runnable then) {
        uncovered = then;
    }

    private void centre(final Node node) {
        under = node;
        if (cover == null) {
            setCenter(node);
        }
    }

    private void list(final boolean wanted) {
        beside(authors.list(), wanted);
    }

    /** Shows something beside the text, or takes it away. */
    void beside(final Node node, final boolean wanted) {
        halves.getItems().remove(node);
        if (wanted) {
            halves.getItems().add(node);
            halves.setDividerPosition(halves.getItems().size() - 2, 0.7);
        }
    }

    WhoWrote authors() {
        return authors;
    }

    Covers covers() {
        return covers;
    }

    /** Says why Ctrl+S does nothing just now, and what to do instead. */
    void cannotSave() {
        switch (model.standingProperty().get()) {
            case Standing.Conflict conflict ->
                passing.say(
                        true,
                        TEXTS.say("cannot-save"),
                        conflict.text()
                                ? new Offer[] {new Offer(TEXTS.say("merge-key"), covers::merge)}
                                : new Offer[0]);
            case Standing.Gone _ -> passing.say(true, TEXTS.say("cannot-save-gone"));
            default -> {}
        }
    }

    private void stands(final Standing now) {
        centre(halves);
        passing.hide();
        switch (now) {
            case Standing.Plain _ -> standing.hide();
            case Standing.Empty _ -> nothingOpen();
            case Standing.Refusal refusal -> instead(refusal.message());
            case Standing.Picture picture -> {
                standing.hide();
                centre(preview.picture(picture.document()));
            }
            case Standing.ReadOnly readOnly -> standing.say(false, readOnly.why());
            case Standing.Restored restored ->
                standing.say(
                        false,
                        TEXTS.say("unsaved-from", WHEN.format(Instant.ofEpochMilli(restored.at()))),
                        new Offer(TEXTS.say("save-version"), model::save),
                        new Offer(TEXTS.say("back-to-saved"), settlement::backToSaved));
            case Standing.Conflict conflict -> conflict(conflict);
            case Standing.Gone _ ->
                standing.say(true, TEXTS.say("file-gone"), new Offer(TEXTS.say("put-back"), settlement::putBack));
        }
    }

    private void conflict(final Standing.Conflict conflict) {
        final Offer both = new Offer(TEXTS.say("merge"), covers::merge);
        final Offer mine = new Offer(TEXTS.say("keep-mine"), settlement::keepMine);
        final Offer copy = new Offer(TEXTS.say("keep-copy"), settlement::keepCopy);
        final Offer theirs = new Offer(TEXTS.say("take-theirs"), settlement::takeTheirs);
        standing.say(
                true,
                TEXTS.say("conflict"),
                conflict.text() ? new Offer[] {both, mine, theirs, copy} : new Offer[] {copy});
    }

    private void nothingOpen() {
        standing.hide();
        final boolean none = desk.atelier().catalogue().size() == 0;
        final EmptyPage page = none
                ? new EmptyPage("fth-edit-3", TEXTS.say("nothing-written"), TEXTS.say("nothing-written-words"))
                : new EmptyPage("fth-edit-3", TEXTS.say("nothing-open-title"), TEXTS.say("nothing-open"));
        if (none) {
            new FirstPage(desk).offer(page);
        }
        instead.getChildren().setAll(page);
        centre(instead);
    }

    private void instead(final String words) {
        standing.hide();
        final Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("sheet-instead");
        instead.getChildren().setAll(label);
        centre(instead);
    }

    /** What a reading of the text brought. */
    private record Read(int words, List<Block> blocks) {}

    private void read() {
        final String text = editor.text();
        final Optional<Document> document = model.documentProperty().get();
        final boolean rendering = previewing.isSelected();
        final long asked = ++number;
        reading = true;
        desk.work()
                .query(
                        () -> {
                            final List<Block> blocks = rendering && document.isPresent()
                                    ? preview.reader().read(document.get(), text)
                                    : List.of();
                            return new Read(reader.read(text).words(), blocks);
                        },
                        result -> {
                            if (asked == number) {
                                reading = false;
                                words.total(result.words());
                                if (rendering) {
                                    preview.show(document, result.blocks());
                                }
                            }
                        });
    }

    private void preview(final boolean on) {
        if (on && !halves.getItems().contains(preview)) {
            halves.getItems().add(preview);
            halves.setDividerPositions(0.52);
            read();
        } else if (!on) {
            halves.getItems().remove(preview);
        }
    }

    void togglePreview() {
        previewing.setSelected(!previewing.isSelected());
        final String now = String.valueOf(previewing.isSelected());
        desk.work().command(() -> desk.atelier().memory().remember(PREVIEW, now));
    }

    void find(final boolean replace) {
        find.open(editor.part(editor.selectionStart(), editor.selectionEnd()), replace);
    }

    FindBar finder() {
        return find;
    }

    /** Something was changed: links may lead elsewhere now. */
    void changed() {
        if (previewing.isSelected()) {
            read.restart();
        }
    }

    /** Follows the link at the caret. */
    void follow() {
        followAt(editor.caret());
    }

    private void followAt(final int offset) {
        final String text = editor.text();
        final Optional<Document> from = model.documentProperty().get();
        desk.work()
                .query(
                        () -> linkAt(text, offset),
                        link -> link.ifPresent(found -> from.ifPresent(document -> desk.work()
                                .query(() -> desk.atelier().links().resolve(document.path(), found), target -> {
                                    target.ifPresentOrElse(
                                            t -> desk.navigator().open(new Subject.OfDocument(t.id())),
                                            () -> missing(found.target()));
                                }))));
    }

    private Optional<RawLink> linkAt(final String text, final int offset) {
        return reader.read(text).links().stream()
                .filter(link -> link.from() <= offset && offset <= link.to())
                .findFirst();
    }

    private void missing(final String target) {
        final String folder =
                model.documentProperty().get().map(d -> Names.folder(d.path())).orElse("");
        final String path = Names.path(target.contains("/") ? "" : folder, target);
        passing.say(
                false,
                TEXTS.say("no-target", target),
                new Offer(TEXTS.say("create-it"), () -> {
                    passing.hide();
                    desk.work()
                            .command(
                                    () -> desk.atelier()
                                            .documents()
                                            .create(desk.origin(), path, "# " + target + "\n\n"),
                                    made -> open.accept(made.id()));
                }),
                new Offer(TEXTS.say("not-now"), passing::hide));
    }

    boolean settled() {
        return !reading;
    }
}
