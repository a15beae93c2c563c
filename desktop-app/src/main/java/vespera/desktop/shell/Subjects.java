package vespera.desktop.shell;

import java.util.Optional;
import java.util.UUID;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** What is selected, as a line to be remembered and as a title to be read. */
final class Subjects {

    private static final Texts TEXTS = Texts.of(Subjects.class);

    private Subjects() {}

    static String write(final Subject subject) {
        return switch (subject) {
            case Subject.OfTask t -> "task:" + t.id();
            case Subject.OfDocument d -> "document:" + d.id();
            case Subject.OfTag t -> "tag:" + t.tag();
            case Subject.OfArtifact a -> "artifact:" + a.id();
        };
    }

    /** What a remembered line names, where it is still there. */
    static Optional<Subject> read(final String line, final Atelier atelier) {
        final int colon = line.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        final String rest = line.substring(colon + 1);
        try {
            return switch (line.substring(0, colon)) {
                case "task" ->
                    Optional.<Subject>of(new Subject.OfTask(TaskId.of(rest)))
                            .filter(s -> title(s, atelier).isPresent());
                case "document" ->
                    Optional.<Subject>of(new Subject.OfDocument(DocumentId.of(rest)))
                            .filter(s -> title(s, atelier).isPresent());
                case "tag" -> Optional.of(new Subject.OfTag(rest));
                case "artifact" -> Optional.of(new Subject.OfArtifact(UUID.fromString(rest)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            // Written by another version: then nothing is selected.
            return Optional.empty();
        }
    }

    /** What it is called now; empty where it is gone. Reads memory only. */
    static Optional<String> title(final Subject subject, final Atelier atelier) {
        return switch (subject) {
            case Subject.OfTask t -> atelier.tasks().tree().find(t.id()).map(Task::title);
            case Subject.OfDocument d -> atelier.catalogue().find(d.id()).map(Document::name);
            case Subject.OfTag t -> Optional.of("#" + t.tag());
            case Subject.OfArtifact _ -> Optional.of(TEXTS.say("artifact"));
        };
    }
}
