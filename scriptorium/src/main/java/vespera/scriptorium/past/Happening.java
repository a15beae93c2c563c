package vespera.scriptorium.past;

import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.tasks.TaskId;

/**
 * One command as something that happened.
 *
 * @param command its id
 * @param time of its last entry, in milliseconds since 1970 UTC
 * @param words in the past tense
 * @param firstSequence of its first entry
 * @param lastSequence of its last entry
 * @param tasks the tasks it changed
 * @param documents the documents it changed
 * @param channels the channels it wrote in
 */
public record Happening(
        UUID command,
        long time,
        Actor actor,
        String words,
        Command.Nature nature,
        long firstSequence,
        long lastSequence,
        Set<TaskId> tasks,
        Set<DocumentId> documents,
        Set<String> channels) {

    public Happening {
        tasks = Set.copyOf(tasks);
        documents = Set.copyOf(documents);
        channels = Set.copyOf(channels);
    }
}
