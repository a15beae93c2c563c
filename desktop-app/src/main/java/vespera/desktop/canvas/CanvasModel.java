package vespera.desktop.canvas;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.FxThread;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.canvas.Canvas;
import vespera.scriptorium.canvas.CanvasEdit;
import vespera.scriptorium.canvas.CanvasFault;
import vespera.scriptorium.canvas.CanvasFile;
import vespera.scriptorium.canvas.CanvasNode;
import vespera.scriptorium.canvas.Canvases;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;

/**
 * The canvas that is open. A change is shown at once and made to the file in the background; what the file then holds
 * is shown in the end. FX thread only.
 */
final class CanvasModel {

    private static final Texts TEXTS = Texts.of(CanvasModel.class);
    private static final Canvas NOTHING = new Canvas(List.of(), List.of());

    private final Canvases canvases;
    private final Origin origin;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<CanvasFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Document>> document = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<String>> selection = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saveState = new ReadOnlyStringWrapper("");
    /** Changes on their way to the file. */
    private int underWay;
    /** Rises with every wish to open something; only the last one counts. */
    private long asked;

    CanvasModel(final Canvases canvases, final Origin origin, final Work work) {
        this.canvases = canvases;
        this.origin = origin;
        this.work = work;
    }

    ReadOnlyObjectProperty<Optional<CanvasFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Document>> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** The ids of the cards and lines that are selected, the first chosen first. */
    ReadOnlyObjectProperty<Set<String>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** What she has to know about the file: why it is read-only, or what it holds that is not shown. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saveStateProperty() {
        return saveState.getReadOnlyProperty();
    }

    Canvas canvas() {
        return file.get().map(CanvasFile::canvas).orElse(NOTHING);
    }

    Optional<DocumentId> open() {
        return document.get().map(Document::id);
    }

    boolean writable() {
        return file.get().filter(CanvasFile::sound).isPresent();
    }

    private void command(
            final Callable<Canvases.Opened> task, final Consumer<Canvases.Opened> then, final Consumer<Exception> or) {
        work.command(
                () -> {
                    try {
                        return task.call();
                    } catch (Exception e) {
                        FxThread.run(() -> or.accept(e));
                        throw e;
                    }
                },
                then);
    }

    /** Opens a canvas; afterwards, and where it is open already, does what follows. */
    void open(final Document wanted, final Runnable then) {
        if (open().equals(Optional.of(wanted.id())) && file.get().isPresent()) {
            then.run();
            return;
        }
        final long number = ++asked;
        document.set(Optional.of(wanted));
        file.set(Optional.empty());
        selection.set(Set.of());
        note.set("");
        work.command(
                () -> {
                    try {
                        return new Tried(Optional.of(canvases.open(origin, wanted.id())), "");
                    } catch (Refused e) {
                        return new Tried(Optional.empty(), (e.getMessage() + " " + e.hint()).strip());
                    }
                },
                tried -> {
                    if (number == asked) {
                        tried.opened().ifPresentOrElse(this::show, () -> note.set(tried.why()));
                        settle();
                        then.run();
                    }
                });
    }

    private record Tried(Optional<Canvases.Opened> opened, String why) {}

    private void show(final Canvases.Opened opened) {
        document.set(Optional.of(opened.document()));
        if (file.get().filter(f -> f.text().equals(opened.file().text())).isEmpty()) {
            file.set(Optional.of(opened.file()));
        }
        final CanvasFile now = opened.file();
        if (!now.sound()) {
            note.set(TEXTS.say("faulty", String.join(" ", some(now.faults()))));
        } else {
            note.set(now.remarks().isEmpty() ? "" : String.join(" ", some(now.remarks())));
        }
        select(selection.get());
    }

    private static List<String> some(final List<String> all) {
        return all.size() <= 3 ? all : List.of(all.get(0), all.get(1), TEXTS.say("more-faults", all.size() - 2));
    }

    /** Makes a change. The words are for undo and history, in the past tense and in lower case. */
    void edit(final String words, final List<CanvasEdit> edits) {
        final Optional<DocumentId> id = open();
        if (id.isEmpty() || !writable()) {
            return;
        }
        try {
            final CanvasFile before = file.get().orElseThrow();
            final CanvasFile now = before.with(edits);
            if (now == before) {
                return;
            }
            file.set(Optional.of(now));
            select(selection.get());
        } catch (CanvasFault e) {
            return;
        }
        underWay++;
        settle();
        final String said =
                TEXTS.say("did-on", words, document.get().map(Document::name).orElse(""));
        command(
                () -> canvases.change(origin, id.get(), said, edits),
                opened -> {
                    underWay--;
                    if (underWay == 0 && open().equals(id)) {
                        show(opened);
                    }
                    settle();
                },
                problem -> {
                    underWay--;
                    settle();
                    reload();
                });
    }

    /** Keeps what is being typed, though it is no change yet. */
    void typing(final List<CanvasEdit> edits) {
        open().ifPresent(id -> work.command(() -> canvases.keepTyping(id, edits)));
    }

    /** Something was changed, by whomever. */
    void heard(final List<Recorded> entries) {
        final boolean mine = entries.stream()
                .anyMatch(r -> r.event() instanceof DocumentEvent e && open().equals(Optional.of(e.id())));
        if (mine && underWay == 0) {
            reload();
        }
    }

    private void reload() {
        open().ifPresent(id -> work.query(
                () -> {
                    try {
                        return new Tried(Optional.of(canvases.read(id)), "");
                    } catch (Refused e) {
                        return new Tried(Optional.empty(), (e.getMessage() + " " + e.hint()).strip());
                    }
                },
                now -> {
                    if (underWay > 0 || !open().equals(Optional.of(id))) {
                        return;
                    }
                    if (now.opened().isPresent()) {
                        show(now.opened().get());
                    } else {
                        file.set(Optional.empty());
                        note.set(now.why());
                    }
                    settle();
                }));
    }

    private void settle() {
        final String state =
                file.get().isEmpty() ? "" : TEXTS.say(!writable() ? "read-only" : underWay > 0 ? "saving" : "saved");
        saveState.set(state);
    }

    /** Selects these, as far as they are there. */
    void select(final Collection<String> ids) {
        final Set<String> there = new LinkedHashSet<>();
        for (final String id : ids) {
            if (canvas().node(id).isPresent() || canvas().edge(id).isPresent()) {
                there.add(id);
            }
        }
        if (!there.equals(selection.get())) {
            selection.set(there);
        }
    }

    /** Selects one more, or no longer. */
    void toggle(final String id) {
        final Set<String> now = new LinkedHashSet<>(selection.get());
        if (!now.remove(id)) {
            now.add(id);
        }
        select(now);
    }

    /** The cards that are selected, in the order chosen. */
    List<CanvasNode> cards() {
        return selection.get().stream()
                .flatMap(id -> canvas().node(id).stream())
                .toList();
    }

    /** The one thing that is selected. */
    Optional<String> only() {
        return selection.get().size() == 1 ? selection.get().stream().findFirst() : Optional.empty();
    }

    /** What moves along: the selected cards and what lies in the frames among them. */
    List<CanvasNode> moving() {
        final Set<CanvasNode> all = new LinkedHashSet<>(cards());
        cards().stream().filter(CanvasNode::isGroup).forEach(g -> all.addAll(canvas().within(g)));
        return List.copyOf(all);
    }
}
