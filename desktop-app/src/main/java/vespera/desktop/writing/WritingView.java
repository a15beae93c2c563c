package vespera.desktop.writing;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.editor.CodeAreaEditor;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** The writing desk: binder, editor and preview of the atelier's documents. */
public final class WritingView implements View {

    private static final Set<String> ALWAYS = Set.of(
            "writing.new", "writing.save", "writing.together", "writing.find", "writing.filter", "writing.rename");
    private static final Texts TEXTS = Texts.of(WritingView.class);
    private static final double LITTLE = 620;
    private static final double STANDING_MILLIS = 1_500;

    private final Desk desk;
    private final String id;
    private final TextEditor editor = new CodeAreaEditor();
    private final Marking marking = new Marking(editor::text, editor::part);
    private final UnsavedMarks marks;
    private final Inserting inserting;
    private final EditorTools tools;
    private final WritingModel model;
    private final Places places;
    private final Binder binder;
    private final Sheets sheets;
    private final Together together;
    private final SplitPane root = new SplitPane();
    private final BorderPane place = new BorderPane();
    private final ReadOnlyStringWrapper saveState = new ReadOnlyStringWrapper(this, "saveState", "");
    private final List<Action> actions;
    private final OwnKeys keys;
    private final ObservableValue<Optional<DocumentId>> holds;
    private final Pause standing = new Pause(Duration.millis(STANDING_MILLIS), this::keepPlace);
    private boolean inFront;
    private boolean narrowed;

    public WritingView(final Desk desk) {
        this(desk, "writing");
    }

    /** A second one, for another half of the window, has a name of its own and begins without its binder. */
    public WritingView(final Desk desk, final String id) {
        this.desk = desk;
        this.id = id;
        marks = new UnsavedMarks(desk.atelier().memory(), marking::marks);
        model = new WritingModel(
                desk.atelier().documents(),
                new Keeper(desk.atelier().documents(), desk.origin(), desk.work(), InstantSource.system(), marks),
                desk.work(),
                desk.notices(),
                new EditorPage(editor));
        places = new Places(desk, editor);
        binder = new Binder(desk, this::open, model::leave);
        sheets = new Sheets(desk, editor, model, marking, this::open);
        together = new Together(desk, this::open);
        inserting = new Inserting(desk, editor, model, marking, marks, sheets);
        tools = new EditorTools(desk, editor, model, sheets, inserting);
        actions = Stream.of(tools.actions(), own(), binder.actions(this::showBinder, editor, model))
                .flatMap(List::stream)
                .map(this::guarded)
                .toList();
        keys = OwnKeys.of(actions);
        holds = model.documentProperty().map(document -> document.map(Document::id));
        build();
        listen();
    }

    /** What changes the one document lets it be while many are shown in its place. */
    private Action guarded(final Action action) {
        return ALWAYS.contains(action.id())
                ? action
                : new Action(action.id(), action.title(), action.keys(), () -> {
                    if (!together.isOpen()) {
                        action.run().run();
                    }
                });
    }

    private List<Action> own() {
        return List.of(
                new Action("writing.new", TEXTS.say("do-new"), "Shortcut+N", this::create),
                new Action("writing.save", TEXTS.say("do-save"), "Shortcut+S", this::save),
                new Action("writing.versions", TEXTS.say("do-versions"), "Shortcut+H", this::versions),
                new Action("writing.together", TEXTS.say("together"), "Shortcut+Shift+S", this::writeTogether),
                new Action("writing.find", TEXTS.say("do-find"), "Shortcut+F", this::find),
                new Action(
                        "writing.filter",
                        TEXTS.say("do-filter"),
                        "Shortcut+Shift+E",
                        () -> inBinder(binder::focusFilter)),
                new Action("writing.rename", TEXTS.say("do-rename"), "F2", () -> inBinder(binder::askRename)),
                new Action("writing.text", TEXTS.say("do-text"), "", editor::focus));
    }

    private void build() {
        root.getStyleClass().add("writing");
        root.getStylesheets()
                .add(Objects.requireNonNull(WritingView.class.getResource("/vespera/desktop/writing/writing.css"))
                        .toExternalForm());
        SplitPane.setResizableWithParent(binder, false);
        if (id.equals("writing")) {
            root.getItems().add(binder);
        }
        place.setMinWidth(240);
        place.setCenter(sheets);
        root.getItems().add(place);
        root.widthProperty().subscribe(width -> makeRoom(width.doubleValue()));
        root.setDividerPositions(0.22);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void listen() {
        editor.onEdit(model::typed);
        editor.onMove(standing::restart);
        model.saveStateProperty().subscribe(this::settle);
        together.saveStateProperty().subscribe(this::settle);
        model.documentProperty().subscribe(document -> {
            binder.mark(model.open());
            if (inFront) {
                document.ifPresent(d -> desk.selection().select(new Subject.OfDocument(d.id())));
            }
        });
        desk.selection().subjectProperty().subscribe(subject -> {
            if (inFront) {
                follow(subject);
            }
        });
        desk.onChange(entries -> {
            model.heard(entries);
            together.heard(entries);
            binder.changed();
            sheets.changed();
        });
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return TEXTS.say("title");
    }

    @Override
    public String icon() {
        return "fth-edit-3";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    /** How safe the text is, in the words of the status bar; empty where no document is open. */
    public ReadOnlyStringProperty saveStateProperty() {
        return saveState.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<String> status() {
        return saveStateProperty();
    }

    public Optional<DocumentId> document() {
        return model.open();
    }

    @Override
    public void shown() {
        inFront = true;
        if (together.isOpen()) {
            desk.focus().to(node(), together::focus);
            return;
        }
        // The binder only until a text is there.
        if (model.open().isPresent()) {
            desk.focus().to(editor.node(), editor::focus);
        } else {
            desk.focus().to(binder, binder::focusTree);
        }
        if (desk.selection().subject().orElse(null) instanceof Subject.OfDocument(final DocumentId id)
                && !isCanvas(id)) {
            open(id);
        } else if (model.open().isEmpty()) {
            places.last(id -> {
                if (model.open().isEmpty()) {
                    id.filter(one -> desk.atelier().catalogue().find(one).isPresent())
                            .ifPresent(this::open);
                }
            });
        }
    }

    @Override
    public void hidden() {
        inFront = false;
        tools.leave();
        places.keep(model.open());
        model.leave();
        together.leave();
    }

    /** Where she stands is known also when the window never gets to say goodbye. */
    private void keepPlace() {
        if (inFront) {
            places.keep(model.open());
        }
    }

    private void settle() {
        saveState.set(
                together.isOpen()
                        ? together.saveStateProperty().get()
                        : model.saveStateProperty().get().words());
    }

    /** Shows what is selected in the binder as one text. */
    void writeTogether() {
        final List<Document> documents = binder.together();
        if (documents.size() < 2) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("together-none"));
            return;
        }
        model.leave();
        together.show(TEXTS.say("together-many", documents.size()), documents);
        place.setCenter(together);
        settle();
    }

    /** Goes back to one document, handing in what was written. */
    private void alone() {
        if (together.isOpen()) {
            together.close();
            place.setCenter(sheets);
            settle();
        }
    }

    private void find() {
        if (together.isOpen()) {
            together.find();
        } else {
            sheets.find(false);
        }
    }

    private boolean isCanvas(final DocumentId id) {
        return desk.atelier().catalogue().find(id).filter(Document::isCanvas).isPresent();
    }

    private void follow(final Optional<Subject> subject) {
        if (subject.orElse(null) instanceof Subject.OfDocument(final DocumentId id) && !isCanvas(id)) {
            open(id);
        }
    }

    @Override
    public void working(final boolean here) {
        keepPlace();
        inFront = here;
    }

    @Override
    public ObservableValue<Optional<DocumentId>> holds() {
        return holds;
    }

    /** Opens a document where its caret was last. */
    @Override
    public void open(final DocumentId id) {
        if (isCanvas(id)) {
            desk.navigator().open(new Subject.OfDocument(id));
            return;
        }
        alone();
        if (model.open().equals(Optional.of(id))) {
            if (inFront && binder.focusInside()) {
                editor.focus();
            }
            return;
        }
        places.keep(model.open());
        final Runnable focus = desk.focus().later(editor.node(), editor::focus);
        model.open(id, () -> {
            places.restore(id);
            if (inFront) {
                focus.run();
            }
        });
    }

    /** Opens a document at a line, counted from 1. */
    @Override
    public void openAt(final DocumentId document, final int line) {
        if (isCanvas(document)) {
            return;
        }
        alone();
        places.keep(model.open());
        final Runnable focus = desk.focus().later(editor.node(), editor::focus);
        model.open(document, () -> {
            editor.goToLine(line);
            focus.run();
        });
    }

    public void create() {
        inBinder(binder::askNew);
    }

    private void inBinder(final Runnable then) {
        showBinder();
        then.run();
    }

    /** Where two halves stand side by side, the text needs the little room more than the binder. */
    private void makeRoom(final double width) {
        if (width > 0 && width < LITTLE && root.getItems().contains(binder)) {
            root.getItems().remove(binder);
            narrowed = true;
        } else if (width >= LITTLE && narrowed) {
            narrowed = false;
            showBinder();
        }
    }

    /** In a second half it is there only once it is asked for. */
    private void showBinder() {
        if (!root.getItems().contains(binder)) {
            root.getItems().addFirst(binder);
            root.setDividerPositions(0.3);
        }
    }

    /** Saves a version now; where that cannot be, says what to do instead. */
    public void save() {
        if (together.isOpen()) {
            together.save();
            return;
        }
        if (sheets.covers().saveMerged()) {
            return;
        }
        switch (model.standingProperty().get()) {
            case Standing.Conflict _, Standing.Gone _ -> sheets.cannotSave();
            default -> model.save();
        }
    }

    public void versions() {
        sheets.covers().versions(Optional.empty());
    }

    @Override
    public void versions(final DocumentId document, final UUID version) {
        model.open(document, () -> sheets.covers().versions(Optional.of(version)));
    }

    @Override
    public void insert(final String words, final Actor author) {
        inserting.insert(words, author);
    }

    @Override
    public boolean settled() {
        return sheets.settled();
    }
}
