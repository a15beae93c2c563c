package vespera.desktop.writing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.editor.CodeAreaEditor;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.finding.FindBar;
import vespera.desktop.fx.Debounce;
import vespera.desktop.scrivenings.Scrivening;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.markdown.MarkdownReader;

/**
 * Many documents as one text. Each has its own keeping, as a document that is open alone: drafts, versions, what
 * another program wrote. What is typed lands in the one it is typed in; borders stay.
 */
final class Together extends BorderPane {

    private static final Texts TEXTS = Texts.of(Together.class);
    private static final int MOST_STEPS_BACK = 64;
    private static final long SAID_MILLIS = 4_000;

    private final Desk desk;
    private final TextEditor editor = new CodeAreaEditor();
    private final FindBar find = new FindBar(editor, this::putLines);
    private final NoteBar note = new NoteBar();
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label state = new Label();
    private final Label said = new Label();
    private final ReadOnlyStringWrapper saveState = new ReadOnlyStringWrapper("");
    private final MarkdownReader reader = new MarkdownReader();
    private final Debounce restore = new Debounce(1, this::restore);
    private final Debounce quiet = new Debounce(SAID_MILLIS, () -> said.setText(""));
    private final Debounce count = new Debounce(300, this::count);
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Scrivening whole;
    private String called = "";
    private int waiting;
    /** We change the field ourselves: it is no edit of hers. */
    private boolean own;
    /** The field shows what was refused, until it is taken back. */
    private boolean refused;

    /** @param done goes back to one document; it is given which one the caret was in */
    Together(final Desk desk, final Consumer<DocumentId> done) {
        this.desk = desk;
        getStyleClass().add("sheets");
        setMinWidth(320);
        setTop(new VBox(head(done), note, find));
        setCenter(editor.node());
        editor.borders(line -> whole != null && whole.isBorder(editor.lineStart(line)));
        editor.onSplice(this::spliced);
        editor.onEdit(() -> {
            find.changed();
            count.call();
        });
        editor.onMove(this::title);
        new BorderKeys(this, editor);
    }

    private HBox head(final Consumer<DocumentId> done) {
        title.getStyleClass().add("sheet-title");
        words.getStyleClass().add("sheet-words");
        state.getStyleClass().add("sheet-state");
        said.getStyleClass().add("sheet-folder");
        state.textProperty().bind(saveState);
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        title.setMinWidth(60);
        words.setMinWidth(Region.USE_PREF_SIZE);
        final Button back = new Button("", new FontIcon("fth-file-text"));
        back.getStyleClass().addAll("flat", "button-icon");
        back.setTooltip(new Tooltip(TEXTS.say("together-back")));
        back.setAccessibleText(TEXTS.say("together-back"));
        back.setOnAction(event -> current().ifPresent(i -> done.accept(parts.get(i).id)));
        final HBox head = new HBox(12, title, said, room, words, state, back);
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /** One of the documents, as the keeping of texts sees it. */
    private final class Part implements Page {
        private final int number;
        private final DocumentId id;
        private final String name;
        private final WritingModel model;
        private final Settlement settlement;
        private String first = "";
        private boolean readOnly;
        private int counted;
        private @Nullable String countedText;

        Part(final int number, final Document document) {
            this.number = number;
            this.id = document.id();
            this.name = document.name();
            model = new WritingModel(
                    desk.atelier().documents(),
                    new Keeper(desk.atelier().documents(), desk.origin(), desk.work(), InstantSource.system()),
                    desk.work(),
                    desk.notices(),
                    this);
            settlement = new Settlement(model, desk.atelier().documents(), desk.origin(), desk.notices(), this);
            model.standingProperty().subscribe(Together.this::stands);
            model.saveStateProperty().subscribe(Together.this::settle);
        }

        @Override
        public String text() {
            return whole == null ? first : whole.text(number);
        }

        @Override
        public int caret() {
            return whole == null ? 0 : Math.clamp(editor.caret() - whole.start(number), 0, length());
        }

        private int length() {
            return whole == null ? 0 : whole.end(number) - whole.start(number);
        }

        @Override
        public void show(final String text, final int caret) {
            revise(text);
        }

        @Override
        public void revise(final String text) {
            if (whole == null) {
                first = text;
            } else {
                whole.replace(number, text).ifPresent(Together.this::put);
            }
        }

        @Override
        public void setReadOnly(final boolean now) {
            readOnly = now;
        }
    }

    /** Shows several documents as one text, in this order. */
    void show(final String name, final List<Document> documents) {
        leave();
        parts.clear();
        whole = null;
        called = name;
        note.hide();
        words.setText("");
        waiting = documents.size();
        editor.show("");
        editor.setReadOnly(true);
        for (int i = 0; i < documents.size(); i++) {
            parts.add(new Part(i, documents.get(i)));
        }
        List.copyOf(parts).forEach(part -> part.model.open(part.id, () -> loaded(part)));
        title();
    }

    private void loaded(final Part part) {
        if (!parts.contains(part) || whole != null || --waiting > 0) {
            return;
        }
        final Scrivening all = new Scrivening(
                parts.stream().map(p -> p.name).toList(),
                parts.stream().map(p -> p.first).toList());
        whole = all;
        editor.setReadOnly(false);
        editor.show(all.text());
        editor.select(all.start(0), all.start(0));
        editor.focus();
        count();
        stands();
        settle();
    }

    boolean isOpen() {
        return !parts.isEmpty();
    }

    @Nullable
    Scrivening whole() {
        return whole;
    }

    /** The whole was changed elsewhere: so is the field, and the caret stays where its words are. */
    private void put(final Scrivening.Cut cut) {
        final int added = cut.added().codePointCount(0, cut.added().length());
        final int caret = editor.caret();
        own = true;
        try {
            editor.replace(cut.at(), cut.at() + cut.removed(), cut.added());
        } finally {
            own = false;
        }
        final int now = caret <= cut.at()
                ? caret
                : caret >= cut.at() + cut.removed() ? caret - cut.removed() + added : Math.min(caret, cut.at() + added);
        editor.select(now, now);
    }

    private void spliced(final int at, final int removed, final int added) {
        final Scrivening all = whole;
        if (own || all == null || refused) {
            return;
        }
        final OptionalInt part = all.partAt(at);
        final boolean closed = part.isPresent() && parts.get(part.getAsInt()).readOnly;
        final OptionalInt landed = closed ? OptionalInt.empty() : all.edit(at, removed, editor.part(at, at + added));
        if (landed.isPresent()) {
            parts.get(landed.getAsInt()).model.typed();
        } else {
            refused = true;
            say(TEXTS.say(closed ? "together-closed" : "together-border"));
            restore.call();
        }
    }

    /** Takes back what was refused: the parts know nothing of it. */
    private void restore() {
        final Scrivening all = whole;
        if (all == null) {
            return;
        }
        own = true;
        try {
            final String text = all.text();
            for (int i = 0; i < MOST_STEPS_BACK && !editor.text().equals(text) && editor.canUndo(); i++) {
                editor.takeBack();
            }
            if (!editor.text().equals(text)) {
                final int caret = Math.min(editor.caret(), all.length());
                editor.show(text);
                editor.select(caret, caret);
            }
        } finally {
            own = false;
            refused = false;
        }
    }

    void say(final String what) {
        said.setText(what);
        quiet.call();
    }

    private Optional<Integer> current() {
        final Scrivening all = whole;
        return all == null ? Optional.empty() : Optional.of(all.partFrom(editor.caret()));
    }

    private void title() {
        title.setText(current()
                .map(i -> parts.get(i).name)
                .map(name -> TEXTS.say("together-at", called, name))
                .orElse(called));
    }

    /** Tells of the first part that something stands against. */
    private void stands() {
        note.hide();
        for (final Part part : parts) {
            switch (part.model.standingProperty().get()) {
                case Standing.Conflict conflict
                when conflict.text() -> {
                    note.say(
                            true,
                            TEXTS.say("together-conflict", part.name),
                            new NoteBar.Offer(TEXTS.say("together-mine"), part.settlement::keepMine),
                            new NoteBar.Offer(TEXTS.say("together-theirs"), part.settlement::takeTheirs));
                    return;
                }
                case Standing.Conflict _ -> {
                    note.say(true, TEXTS.say("together-odd", part.name));
                    return;
                }
                case Standing.Gone _ -> {
                    note.say(
                            true,
                            TEXTS.say("together-gone", part.name),
                            new NoteBar.Offer(TEXTS.say("together-put-back"), part.settlement::putBack));
                    return;
                }
                case Standing.Restored _ -> note.say(false, TEXTS.say("together-restored", part.name));
                default -> {}
            }
        }
    }

    private void settle() {
        SaveState worst = SaveState.NOTHING_OPEN;
        for (final Part part : parts) {
            final SaveState now = part.model.saveStateProperty().get();
            final boolean plain = now == SaveState.READ_ONLY && worst != SaveState.NOTHING_OPEN;
            worst = now.compareTo(worst) > 0 && !plain ? now : worst;
        }
        saveState.set(worst.words());
    }

    ReadOnlyStringProperty saveStateProperty() {
        return saveState.getReadOnlyProperty();
    }

    private void count() {
        for (final Part part : List.copyOf(parts)) {
            final String text = part.text();
            if (!text.equals(part.countedText)) {
                desk.work().query(() -> reader.read(text).words(), many -> {
                    part.counted = many;
                    part.countedText = text;
                    final int all = parts.stream().mapToInt(p -> p.counted).sum();
                    words.setText(TEXTS.say("together-words", parts.size(), all));
                });
            }
        }
    }

    /** Saves what is unsaved as versions. */
    void save() {
        parts.forEach(part -> part.model.save());
    }

    void heard(final List<Recorded> entries) {
        List.copyOf(parts).forEach(part -> part.model.heard(entries));
    }

    void focus() {
        editor.focus();
    }

    /** Everything replaced at once: line by line, so that each lands in its own text and no border is touched. */
    private void putLines(final String now) {
        final String[] before = editor.text().split("\n", -1);
        final String[] after = now.split("\n", -1);
        if (before.length != after.length) {
            say(TEXTS.say("together-border"));
            return;
        }
        for (int line = before.length - 1; line >= 0; line--) {
            final int start = editor.lineStart(line);
            if (!before[line].equals(after[line]) && (whole == null || !whole.isBorder(start))) {
                editor.replace(start, start + before[line].codePointCount(0, before[line].length()), after[line]);
            }
        }
    }

    void find() {
        find.open(editor.part(editor.selectionStart(), editor.selectionEnd()), false);
    }

    /** Hands in what is not kept yet. */
    void leave() {
        parts.forEach(part -> part.model.leave());
    }

    /** Hands everything in and shows nothing any more. */
    void close() {
        leave();
        parts.clear();
        whole = null;
        note.hide();
        editor.show("");
    }
}
