package vespera.gateway;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vespera.proofing.ProofreadingApart;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.graph.Relations;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.links.OutsideRenames;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.proofing.Proofreader;
import vespera.scriptorium.related.Neighbours;
import vespera.scriptorium.related.Related;
import vespera.scriptorium.suggestions.BrokenLinkSuggester;
import vespera.scriptorium.suggestions.ClusterSuggester;
import vespera.scriptorium.suggestions.EntitySuggester;
import vespera.scriptorium.suggestions.MentionSuggester;
import vespera.scriptorium.suggestions.OrphanSuggester;
import vespera.scriptorium.suggestions.RelatedSuggester;
import vespera.scriptorium.suggestions.RenameSuggester;
import vespera.scriptorium.suggestions.SuggestionQueue;
import vespera.scriptorium.suggestions.Suggestions;
import vespera.scriptorium.suggestions.TagSuggester;
import vespera.scriptorium.suggestions.TaskSuggester;
import vespera.scriptorium.suggestions.TwinSuggester;
import vespera.scriptorium.tasks.Tasks;
import vespera.store.CoreStore;

/** What the atelier finds out by itself: what belongs together, and what could be put in order. */
public final class Organising implements AutoCloseable {

    private final Neighbours neighbours;
    private final Related related;
    private final Renames renames;
    private final Suggestions suggestions;
    private final Codex codex;
    private final SuggestionQueue queue;
    private final FoundRelations relations;
    private final List<Runnable> starting = new CopyOnWriteArrayList<>();
    private final Proofreader proofreader = new ProofreadingApart();
    private boolean started;

    Organising(
            final Gate gate,
            final Documents documents,
            final Links links,
            final Tasks tasks,
            final Arrangement arrangement,
            final CoreStore store,
            final VectorStore vectors,
            final Meaning meaning,
            final Jobs jobs,
            final Derived derived) {
        neighbours = new Neighbours(documents, vectors, meaning::model);
        renames = new Renames(gate, documents, links, tasks, arrangement, store);
        related = new Related(documents, links, neighbours);
        suggestions = new Suggestions(gate, store.journal(), () -> decided(store.artifacts()), documents, links, tasks);
        addSuggesters(gate, documents, links, tasks, store);
        codex = new Codex(documents, gate, store.journal(), () -> decided(store.artifacts()), derived);
        suggestions.add(new EntitySuggester(codex));
        queue = new SuggestionQueue(suggestions, gate, jobs);
        relations = new FoundRelations(documents.catalogue(), suggestions, codex, neighbours, jobs);
    }

    private void addSuggesters(
            final Gate gate, final Documents documents, final Links links, final Tasks tasks, final CoreStore store) {
        final LinkRewriting rewriting = new LinkRewriting(gate, documents, links, tasks);
        suggestions.add(new MentionSuggester(links));
        suggestions.add(new BrokenLinkSuggester(links));
        suggestions.add(
                new RenameSuggester(new OutsideRenames(store.journal(), gate, store.memory(), documents, rewriting)));
        suggestions.add(new TaskSuggester(links));
        suggestions.add(new TwinSuggester());
        suggestions.add(new TagSuggester());
        suggestions.add(new RelatedSuggester());
        suggestions.add(new OrphanSuggester());
        suggestions.add(new ClusterSuggester(links));
    }

    private static List<UUID> decided(final ArtifactRecords artifacts) {
        final ArtifactRecords.Filter every =
                new ArtifactRecords.Filter(Artifact.Type.DECISION, null, null, null, "", Integer.MAX_VALUE);
        return artifacts.artifacts(every).reversed().stream().map(Artifact::id).toList();
    }

    /** Keeps suggestions up to date from now on, in the background. */
    public synchronized void start() {
        if (!started) {
            started = true;
            queue.start();
            starting.forEach(Runnable::run);
        }
    }

    /** Calls back when suggestions are kept up to date from now on. Part of wiring. */
    void onStart(final Runnable listener) {
        starting.add(listener);
    }

    /** What is found, for the graph: as the queue last saw it, or where there is no queue as it is now. */
    Relations relations() {
        return started() ? relations.now() : relations.looked();
    }

    /** The documents nearest to one in meaning. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** Renames, and the links that follow them. */
    public Renames renames() {
        return renames;
    }

    /** What belongs to a document though nobody linked it. */
    public Related related() {
        return related;
    }

    /** What could be put in order. */
    public Suggestions suggestions() {
        return suggestions;
    }

    /** Who and what her texts speak of. */
    public Codex codex() {
        return codex;
    }

    /** Looks for mistakes in spelling and grammar, in a process of its own that starts with the first text. */
    public Proofreader proofreader() {
        return proofreader;
    }

    /** What keeps suggestions up to date. */
    public SuggestionQueue queue() {
        return queue;
    }

    /** Whether suggestions are kept up to date in the background. */
    public synchronized boolean started() {
        return started;
    }

    @Override
    public void close() {
        proofreader.close();
        if (started()) {
            queue.close();
        }
    }
}
