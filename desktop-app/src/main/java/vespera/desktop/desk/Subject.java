package vespera.desktop.desk;

import java.util.UUID;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskId;

/** Something that can be selected: the same thing in whichever view it is seen. */
public sealed interface Subject {

    record OfTask(TaskId id) implements Subject {}

    record OfDocument(DocumentId id) implements Subject {}

    record OfTag(String tag) implements Subject {}

    record OfArtifact(UUID id) implements Subject {}
}
