package vespera.scriptorium.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/**
 * Takes content out for good, the only thing here that cannot be taken back. First a plan, which changes nothing, then
 * the erasure. The chain stays whole, and an event tells that something was erased, when, by whom and why.
 */
public final class Erasures {

    /** Shorter texts, such as a status, do not tell a secret and stand everywhere. */
    private static final int SHORTEST = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gate gate;
    private final Journal journal;
    private final ArtifactRecords artifacts;
    private final Documents documents;
    private final Tasks tasks;

    public Erasures(
            final Gate gate,
            final Journal journal,
            final ArtifactRecords artifacts,
            final Documents documents,
            final Tasks tasks) {
        this.gate = gate;
        this.journal = journal;
        this.artifacts = artifacts;
        this.documents = documents;
        this.tasks = tasks;
    }

    /**
     * What erasing an artifact would take out.
     *
     * @throws Refused where there is no such artifact, nothing of it is kept, or it is in use now
     */
    public ErasurePlan plan(final UUID artifact) {
        final Artifact found = artifacts
                .artifact(artifact)
                .orElseThrow(() -> new Refused("no-such-artifact", "There is no artifact " + artifact + ".", ""));
        return switch (found.type()) {
            case VERSION, MESSAGE -> content(found);
            case ACTION, DECISION -> payload(found);
        };
    }

    /** What erasing a version of a document would take out. */
    public ErasurePlan plan(final DocumentId document, final int version) {
        final Version found = documents.records().versions(document).stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "no-such-version", "There is no version " + version + ".", "“history” shows which there are."));
        return plan(found.artifact());
    }

    private ErasurePlan content(final Artifact artifact) {
        if (!artifact.blob()) {
            throw new Refused("not-kept", "The content of this artifact was never kept.", "There is nothing to erase.");
        }
        final Catalogue catalogue = documents.catalogue();
        final List<Document> all = new ArrayList<>(catalogue.here());
        all.addAll(catalogue.archived());
        all.stream()
                .filter(d -> d.state().hash().equals(artifact.hash()))
                .findFirst()
                .ifPresent(d -> {
                    throw new Refused(
                            "in-use",
                            "“" + d.path() + "” holds this content now; nothing was erased.",
                            "Take out of the file what is to go and save it, then erase this version.");
                });
        final List<Artifact> same = artifacts.holding(artifact.hash(), Integer.MAX_VALUE);
        final Set<UUID> drafts = new HashSet<>();
        for (final Artifact one : same) {
            final UUID document = one.document();
            if (document != null
                    && documents
                            .records()
                            .draft(new DocumentId(document))
                            .filter(d -> d.base().equals(artifact.hash()))
                            .isPresent()) {
                drafts.add(document);
            }
        }
        return new ErasurePlan(same, Set.of(), Set.of(artifact.hash()), drafts);
    }

    private ErasurePlan payload(final Artifact artifact) {
        final Entry entry = journal.find(artifact.id())
                .orElseThrow(() -> new Refused("no-such-artifact", "There is no such event.", ""));
        final String payload = entry.payload();
        if (payload == null) {
            throw new Refused("erased", "This was erased already.", "");
        }
        if (entry.type().startsWith("document.") || entry.type().startsWith("content.")) {
            throw new Refused(
                    "not-erasable",
                    "Where a file was and when is what the history stands on; it is not erased.",
                    "The versions of a file can be erased, each by its id or number.");
        }
        final Set<String> texts = texts(payload);
        inUse(entry, texts);
        final Set<Long> entries = new TreeSet<>();
        final List<Artifact> gone = new ArrayList<>();
        for (final Artifact one : related(artifact)) {
            final Optional<Entry> other = journal.find(one.id());
            final String held = other.map(Entry::payload).orElse(null);
            if (held != null
                    && (one.id().equals(artifact.id()) || texts(held).stream().anyMatch(texts::contains))) {
                entries.add(one.sequence());
                gone.add(one);
            }
        }
        gone.sort(Comparator.comparingLong(Artifact::sequence));
        return new ErasurePlan(gone, entries, Set.of(), Set.of());
    }

    private List<Artifact> related(final Artifact artifact) {
        final UUID task = artifact.task();
        return task == null
                ? List.of(artifact)
                : artifacts.artifacts(
                        new ArtifactRecords.Filter(artifact.type(), task, null, null, "", Integer.MAX_VALUE));
    }

    /** A task that says it now is changed first: what is on the board is not taken away behind her back. */
    private void inUse(final Entry entry, final Set<String> texts) {
        if (!(gate.event(entry) instanceof TaskEvent event)) {
            return;
        }
        final TaskId id = event.id();
        final Optional<Task> task = tasks.tree().find(id);
        if (task.isPresent()
                && (texts.contains(task.get().title())
                        || texts.contains(task.get().notes()))) {
            throw new Refused(
                    "in-use",
                    "The task “" + task.get().title() + "” says this now; nothing was erased.",
                    "Change its title and notes first, then erase this.");
        }
    }

    /** The texts that a payload holds, ids and hashes left out. */
    private static Set<String> texts(final String payload) {
        final Set<String> texts = new HashSet<>();
        try {
            collect(JSON.readTree(payload), texts);
        } catch (JsonProcessingException e) {
            texts.add(payload);
        }
        return texts;
    }

    private static void collect(final JsonNode node, final Set<String> texts) {
        if (node.isTextual()) {
            final String text = Objects.requireNonNullElse(node.textValue(), "");
            if (text.length() >= SHORTEST && !text.matches("[0-9a-f-]{36}|[0-9a-f]{64}|[A-Z]+|[a-z]+")) {
                texts.add(text);
            }
        }
        node.forEach(child -> collect(child, texts));
    }

    /**
     * Takes out what a plan says and clears it away from the store's files.
     *
     * @param why in a person's own words, kept with the event: it must say nothing of what is erased
     * @return the event that tells of it
     * @throws vespera.scriptorium.journal.JournalException where it could not be done; the message says what is left
     */
    public Recorded erase(final Origin origin, final ErasurePlan plan, final String why) {
        final Recorded told = gate.erase(
                        plan.what(),
                        () -> new Change(
                                origin,
                                gate.irreversible("erased the content of "
                                        + (plan.artifacts().size() == 1
                                                ? "1 artifact"
                                                : plan.artifacts().size() + " artifacts")),
                                List.of(new ContentErased(
                                        plan.entries().stream().sorted().toList(),
                                        plan.contents().stream().sorted().toList(),
                                        why)),
                                List.of(),
                                List.of()))
                .getFirst();
        journal.wipe();
        return told;
    }
}
