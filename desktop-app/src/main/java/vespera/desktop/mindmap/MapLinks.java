package vespera.desktop.mindmap;

import java.util.Optional;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.exchange.MapImport;
import vespera.scriptorium.tasks.TaskId;

/** Where the links of imported topics lead: to another topic, to a document, or out into the world. */
final class MapLinks {

    private static final Texts TEXTS = Texts.of(MapLinks.class);

    private final Desk desk;
    private final MindMapViewModel model;

    MapLinks(final Desk desk, final MindMapViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    void open(final String link) {
        final String name = link.replaceFirst("^#", "");
        final Optional<TaskId> topic = model.tree().live().stream()
                .filter(t -> MapImport.name(t).equals(Optional.of(name)))
                .map(t -> t.id())
                .findFirst();
        final Optional<Document> document = desk.atelier().catalogue().at(link.replace("%20", " "));
        if (topic.isPresent()) {
            model.reveal(topic.get());
            desk.selection().select(new Subject.OfTask(topic.get()));
        } else if (document.isPresent()) {
            desk.navigator().open(new Subject.OfDocument(document.get().id()));
        } else {
            // Nothing is fetched from outside without her; she may take the address elsewhere.
            final javafx.scene.input.ClipboardContent content = new javafx.scene.input.ClipboardContent();
            content.putString(link);
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("address-copied", link));
        }
    }
}
