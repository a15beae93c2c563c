package vespera.gateway;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageRecords;
import vespera.scriptorium.decisions.Decided;
import vespera.scriptorium.decisions.Decisions;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Search;
import vespera.scriptorium.search.Sources;
import vespera.scriptorium.search.Thing;
import vespera.scriptorium.search.WordIndex;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.Tasks;

/** Everything that can be found, made ready for {@link Search}: texts, tasks, messages and decisions. */
final class Findable {

    private static final int LONGEST_TITLE = 80;
    /** Of one channel; older ones are found through the archive. */
    private static final int MOST_MESSAGES = 5_000;

    private final Gate gate;
    private final Documents documents;
    private final Tasks tasks;
    private final Links links;
    private final MessageRecords messages;
    private final Supplier<Decisions> decisions;
    private final Map<DocumentId, Collection<DocumentId>> linked = new ConcurrentHashMap<>();
    private volatile long linkedAt = -1;

    Findable(
            final Gate gate,
            final Documents documents,
            final Tasks tasks,
            final Links links,
            final MessageRecords messages,
            final Supplier<Decisions> decisions) {
        this.gate = gate;
        this.documents = documents;
        this.tasks = tasks;
        this.links = links;
        this.messages = messages;
        this.decisions = decisions;
    }

    /**
     * A search over it. Vectors are compared exactly, one with all: the graph's vector index is quicker on hundreds of
     * thousands, but its answers depend on the order in which it was filled.
     */
    Search search(
            final WordIndex words, final VectorStore vectors, final LazyEmbedder embedder, final InstantSource clock) {
        return new Search(new Sources(
                documents,
                words,
                vectors,
                embedder,
                vectors::nearest,
                this::linked,
                this::things,
                gate::last,
                clock,
                ZoneId.systemDefault()));
    }

    /** Where a document's links lead, remembered until something changes: a link may lead elsewhere then. */
    private Collection<DocumentId> linked(final Document document) {
        final long now = gate.last();
        if (linkedAt != now) {
            linked.clear();
            linkedAt = now;
        }
        return linked.computeIfAbsent(
                document.id(),
                id -> links.out(document).stream()
                        .filter(out -> !out.link().commented())
                        .flatMap(out -> out.target().stream())
                        .map(Document::id)
                        .distinct()
                        .toList());
    }

    private List<Thing> things() {
        final List<Thing> all = new ArrayList<>();
        tasks.tree().live().forEach(task -> all.add(task(task)));
        for (final String channel : messages.channels()) {
            messages.messages(channel, MOST_MESSAGES).stream()
                    .filter(m -> !m.text().isBlank())
                    .forEach(m -> all.add(message(channel, m)));
        }
        decisions.get().all().stream().filter(d -> !d.withdrawn()).forEach(d -> all.add(decision(d)));
        return all;
    }

    private static Thing task(final Task task) {
        final LocalDate due = task.due();
        final String status = task.status();
        final String assignee = task.assignee();
        return new Thing(
                Hit.TASK,
                task.id().toString(),
                task.id(),
                null,
                task.title(),
                task.notes(),
                due == null
                        ? 0
                        : due.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli(),
                status == null ? "" : status,
                assignee == null ? "" : assignee,
                assignee == null ? "" : assignee.startsWith("@") ? "role" : "person");
    }

    private static Thing message(final String channel, final Message message) {
        final String line = message.text().lines().findFirst().orElse("").strip();
        final int points = line.codePointCount(0, line.length());
        final String title =
                points <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + " …";
        return new Thing(
                Hit.MESSAGE,
                message.said().id().value().toString(),
                null,
                message.artifact(),
                message.actor().name() + " in " + channel + ": " + title,
                message.text(),
                message.at(),
                "",
                message.actor().name(),
                kind(message.actor()));
    }

    private static Thing decision(final Decided decided) {
        final String by = decided.decision().by();
        return new Thing(
                Hit.DECISION,
                decided.id().value().toString(),
                null,
                decided.artifact(),
                decided.decision().asked(),
                decided.decision().chosen() + "\n" + decided.decision().why() + "\n"
                        + String.join("\n", decided.decision().options()),
                decided.at(),
                "",
                by.isEmpty() ? decided.recorder().name() : by,
                kind(decided.recorder()));
    }

    private static String kind(final Actor actor) {
        return actor.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
}
