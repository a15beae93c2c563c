package vespera.desktop.mindmap;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Outside;
import vespera.desktop.texts.Texts;
import vespera.gateway.MapFiles;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.exchange.MapImport;
import vespera.scriptorium.tasks.TaskId;

/** Maps and outlines that come in and go out: by a file, by dragging, by the clipboard. */
final class MapTraffic {

    private static final Texts TEXTS = Texts.of(MapTraffic.class);
    private static final List<String> ENDINGS = List.of("*.mm", "*.opml", "*.md");

    private final Desk desk;
    private final MindMapViewModel model;
    private final TopicWork work;
    private final MapPane pane;
    private final MapFiles files;
    private final Runnable folded;
    private final DropMark mark;

    MapTraffic(
            final Desk desk,
            final MindMapViewModel model,
            final TopicWork work,
            final MapPane pane,
            final Runnable folded) {
        this.desk = desk;
        this.model = model;
        this.work = work;
        this.pane = pane;
        this.folded = folded;
        files = new MapFiles(desk.atelier());
        mark = new DropMark(pane);
        pane.setOnDragOver(this::over);
        pane.setOnDragExited(e -> mark.show(Optional.empty(), true));
        pane.setOnDragDropped(this::dropped);
    }

    /** Asks for a file and takes it in under the topic in hand. */
    void importFile() {
        if (!desk.mayChange()) {
            return;
        }
        final FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.say("import-title"));
        chooser.getExtensionFilters().add(new ExtensionFilter(TEXTS.say("maps"), ENDINGS));
        final @Nullable File file = new Outside(pane.getScene().getWindow()).open(chooser);
        if (file != null) {
            take(file.toPath(), under(model.inHand()));
        }
    }

    private static @Nullable TaskId under(final Topic topic) {
        return topic.task().orElse(null);
    }

    /** Takes a map in as one command, in the background. */
    void take(final Path file, final @Nullable TaskId under) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> files.take(desk.origin(), file, under), this::taken);
    }

    private void taken(final MapImport in) {
        model.hide(in.folded());
        model.refresh();
        if (!model.reveal(in.top())) {
            model.pageProperty().set(Optional.empty());
            model.centreProperty().set(Optional.empty());
            model.refresh();
            model.reveal(in.top());
        }
        folded.run();
        desk.selection().select(new Subject.OfTask(in.top()));
        desk.notices()
                .offer(
                        Notices.Tone.DONE,
                        TEXTS.say(
                                "imported",
                                in.tasks().size(),
                                in.tasks().getFirst().title()),
                        TEXTS.say("undo"),
                        () -> desk.work().command(() -> desk.atelier().undo().undo(desk.origin()), done -> {}));
    }

    /** Asks where to and writes what is around the centre. */
    void exportFile() {
        final FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.say("export-title"));
        for (final String ending : List.of("mm", "opml", "md", "svg", "png", "pdf")) {
            chooser.getExtensionFilters().add(new ExtensionFilter(TEXTS.say("as-" + ending), "*." + ending));
        }
        chooser.setInitialFileName(
                model.map().centre().title().replaceAll("[\\\\/:*?\"<>|]", " ").strip());
        final @Nullable File file = new Outside(pane.getScene().getWindow()).save(chooser);
        if (file != null) {
            export(file.toPath());
        }
    }

    /** Writes the map by the ending of a file, in the background. */
    void export(final Path to) {
        final Optional<TaskId> centre = model.centreProperty().get();
        final var hidden = Optional.of(model.hidden());
        final TopicMap map = model.map();
        desk.work()
                .query(
                        () -> MapPicture.takes(to) ? MapPicture.write(map, to) : files.give(centre, hidden, to),
                        count -> desk.notices()
                                .say(
                                        Notices.Tone.DONE,
                                        TEXTS.say("exported", count, String.valueOf(to.getFileName()))));
    }

    /** The branches in hand as an outline, for any other program. */
    void copy() {
        final List<TaskId> ids =
                model.inHands().stream().flatMap(t -> t.task().stream()).toList();
        desk.work().query(() -> files.text(ids), text -> {
            final ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("copied", ids.size()));
        });
    }

    /** Lines from the clipboard become topics under the one in hand, those set in under the others. */
    void paste() {
        final @Nullable String text = Clipboard.getSystemClipboard().getString();
        final Topic at = model.inHand();
        if (text == null || text.isBlank() || !desk.mayChange() || !MindMapViewModel.holds(at)) {
            return;
        }
        desk.work().command(() -> files.paste(desk.origin(), text, under(at)), ids -> {
            model.refresh();
            ids.stream().findFirst().ifPresent(model::reveal);
        });
    }

    private void over(final DragEvent event) {
        final Dragboard board = event.getDragboard();
        final boolean map = board.hasFiles() && board.getFiles().stream().anyMatch(f -> MapFiles.takes(f.toPath()));
        if (event.getGestureSource() != pane
                && (map || document(board).isPresent())
                && !desk.asOf().isPast()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            final Optional<Drop> onto =
                    pane.at(event.getSceneX(), event.getSceneY()).map(t -> new Drop(t, Beginning.CHILD));
            mark.show(onto, onto.map(d -> MindMapViewModel.holds(d.onto())).orElse(true));
            event.consume();
        }
    }

    private void dropped(final DragEvent event) {
        mark.show(Optional.empty(), true);
        final Topic onto = pane.at(event.getSceneX(), event.getSceneY())
                .filter(MindMapViewModel::holds)
                .orElseGet(() -> model.map().centre());
        final Dragboard board = event.getDragboard();
        final Optional<Document> document = document(board);
        document.ifPresent(d -> work.create(d, under(onto)));
        if (document.isEmpty() && board.hasFiles()) {
            board.getFiles().stream().map(File::toPath).filter(MapFiles::takes).forEach(f -> take(f, under(onto)));
        }
        event.setDropCompleted(true);
        event.consume();
    }

    /** The binder gives a document's id. */
    private Optional<Document> document(final Dragboard board) {
        if (!board.hasString()) {
            return Optional.empty();
        }
        try {
            return desk.atelier()
                    .catalogue()
                    .find(DocumentId.of(board.getString().strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
