package vespera.gateway;

import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.suggestions.MentionSuggester;
import vespera.scriptorium.suggestions.SuggestionQueue;
import vespera.scriptorium.suggestions.Suggestions;
import vespera.scriptorium.tasks.Tasks;
import vespera.store.CoreStore;

/** What the atelier finds out by itself: what belongs together, and what could be put in order. */
public final class Organising implements AutoCloseable {

    private final Suggestions suggestions;
    private final SuggestionQueue queue;
    private final Codex codex;
    private boolean started;

    Organising(
            final Gate gate,
            final Documents documents,
            final Links links,
            final Tasks tasks,
            final CoreStore store,
            final Jobs jobs) {
        final ArtifactRecords.Filter answers =
                new ArtifactRecords.Filter(Artifact.Type.DECISION, null, null, null, "", Integer.MAX_VALUE);
        suggestions = new Suggestions(
                gate,
                store.journal(),
                () -> store.artifacts().artifacts(answers).reversed().stream()
                        .map(Artifact::id)
                        .toList(),
                documents,
                links,
                tasks);
        codex = new Codex(
                documents,
                gate,
                store.journal(),
                () -> store.artifacts().artifacts(answers).reversed().stream()
                        .map(Artifact::id)
                        .toList());
        suggestions.add(new MentionSuggester(links));
        queue = new SuggestionQueue(suggestions, gate, jobs);
    }

    /** Keeps suggestions up to date from now on, in the background. */
    public synchronized void start() {
        if (!started) {
            started = true;
            queue.start();
        }
    }

    /** What could be put in order. */
    public Suggestions suggestions() {
        return suggestions;
    }

    /** Who and what her texts speak of. */
    public Codex codex() {
        return codex;
    }

    /** What keeps them up to date. */
    public SuggestionQueue queue() {
        return queue;
    }

    /** Whether suggestions are kept up to date in the background. */
    public synchronized boolean started() {
        return started;
    }

    @Override
    public void close() {
        if (started()) {
            queue.close();
        }
    }
}
