package vespera.scriptorium.testing;

import vespera.scriptorium.arrangement.ArrangementRecords;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.chat.MessageRecords;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.search.WordIndex;
import vespera.scriptorium.sessions.Memory;
import vespera.scriptorium.tasks.TaskRecords;

/** A store under test: all ports over the same state, and what closes it and clears it away. */
public record Ports(
        Journal journal,
        Blobs blobs,
        TaskRecords tasks,
        DocumentRecords documents,
        MessageRecords messages,
        ArtifactRecords artifacts,
        WordIndex words,
        Memory memory,
        ArrangementRecords arrangement,
        Runnable clearing)
        implements AutoCloseable {

    /** A fresh one in memory. */
    public static Ports inMemory(final Samples samples) {
        final InMemoryStore store = new InMemoryStore(samples.codec(), samples.chain());
        return new Ports(store, store, store, store, store, store, store, store, store, store::close);
    }

    @Override
    public void close() {
        clearing.run();
    }
}
