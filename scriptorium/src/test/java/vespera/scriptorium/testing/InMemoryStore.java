package vespera.scriptorium.testing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vespera.scriptorium.arrangement.ArrangedRow;
import vespera.scriptorium.arrangement.ArrangementRecords;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageRecords;
import vespera.scriptorium.chat.MessageRow;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.PendingEffect;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Erasure;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.search.WordIndex;
import vespera.scriptorium.sessions.Memory;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskRecords;
import vespera.scriptorium.tasks.TaskRow;

/** Every port of the store in memory, simple rather than fast, held to the same contract as the one on disk. */
public final class InMemoryStore extends InMemoryJournal
        implements Blobs,
                TaskRecords,
                DocumentRecords,
                MessageRecords,
                ArtifactRecords,
                WordIndex,
                Memory,
                ArrangementRecords {

    private final EventCodec codec;
    private final Map<String, byte[]> blobs = new HashMap<>();
    private final Map<TaskId, Task> tasks = new LinkedHashMap<>();
    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final Map<DocumentId, ReadingRow> readings = new LinkedHashMap<>();
    private final Map<DocumentId, List<Version>> versions = new HashMap<>();
    private final Map<DocumentId, Draft> drafts = new HashMap<>();
    private final List<PendingEffect> effects = new ArrayList<>();
    private final Map<UUID, Message> messages = new LinkedHashMap<>();
    private final Map<UUID, Artifact> artifacts = new LinkedHashMap<>();
    private final Map<String, String> memory = new HashMap<>();
    private final Map<String, String> arranged = new HashMap<>();

    public InMemoryStore(final EventCodec codec, final Chain chain) {
        super(chain);
        this.codec = codec;
    }

    @Override
    protected void check(final List<Row> rows, final List<Blob> content) {
        rows.forEach(this::keeper);
        for (final Blob blob : content) {
            if (!Sha256.hex(blob.bytes()).equals(blob.hash())) {
                throw new IllegalArgumentException("a blob's bytes do not have its hash");
            }
        }
    }

    @Override
    protected void keep(final List<Entry> entries, final List<Row> rows, final List<Blob> content) {
        content.forEach(blob -> blobs.putIfAbsent(blob.hash(), blob.bytes().clone()));
        entries.forEach(this::version);
        rows.forEach(row -> keeper(row).run());
    }

    @Override
    protected void drop(final Erasure what, final List<Entry> erased) {
        what.contents().forEach(blobs::remove);
        drafts.keySet().removeIf(d -> what.drafts().contains(d.value()));
        documents.replaceAll((id, d) -> what.contents().contains(d.state().hash()) ? Untitled.of(d) : d);
        readings.keySet()
                .removeIf(id -> Optional.ofNullable(documents.get(id))
                        .map(d -> what.contents().contains(d.state().hash()))
                        .orElse(false));
        final Set<UUID> gone = erased.stream().map(Entry::id).collect(Collectors.toSet());
        messages.values()
                .removeIf(m -> gone.contains(m.artifact())
                        || what.contents().contains(m.said().textHash()));
        effects.removeIf(e -> what.entries().contains(e.sequence()));
        artifacts.replaceAll((id, a) -> gone.contains(id) ? Untitled.of(a) : a);
    }

    private Runnable keeper(final Row row) {
        return switch (row) {
            case TaskRow r -> () -> tasks.put(r.task().id(), r.task());
            case ArrangedRow r ->
                () -> {
                    final String value = r.value();
                    if (value == null) {
                        arranged.remove(r.key());
                    } else {
                        arranged.put(r.key(), value);
                    }
                };
            case DocumentRow r -> () -> documents.put(r.document().id(), r.document());
            case ReadingRow r -> () -> readings.put(r.document(), r);
            case MessageRow r ->
                () -> messages.putIfAbsent(r.message().said().id().value(), r.message());
            case ArtifactRow r -> () -> artifacts.put(r.artifact().id(), r.artifact());
            case PendingEffect r -> () -> effects.add(r);
            default ->
                throw new IllegalArgumentException(
                        "no place for a " + row.getClass().getName());
        };
    }

    private void version(final Entry entry) {
        final String payload = entry.payload();
        if (payload == null || !entry.type().startsWith("document.")) {
            return;
        }
        switch (codec.decode(entry.type(), entry.schema(), payload)) {
            case DocumentEvent.Added e -> version(entry, e.id(), e.state());
            case DocumentEvent.Written e -> version(entry, e.id(), e.to());
            default -> {}
        }
    }

    private void version(final Entry entry, final DocumentId id, final FileState state) {
        final List<Version> had = versions.computeIfAbsent(id, d -> new ArrayList<>());
        had.addFirst(new Version(
                entry.id(),
                had.size() + 1,
                entry.time(),
                entry.origin().actor(),
                entry.command().words(),
                state));
    }

    @Override
    public synchronized Optional<byte[]> read(final String hash) {
        return Optional.ofNullable(blobs.get(hash)).map(byte[]::clone);
    }

    @Override
    public synchronized Map<String, String> arranged() {
        return Map.copyOf(arranged);
    }

    @Override
    public synchronized List<Task> tasks() {
        return List.copyOf(tasks.values());
    }

    @Override
    public synchronized List<Document> documents() {
        return List.copyOf(documents.values());
    }

    @Override
    public synchronized List<RawLink> links(final DocumentId document) {
        return of(document, r -> r.reading().links());
    }

    @Override
    public synchronized List<DocumentId> referrers(final String key) {
        return here().stream()
                .filter(r -> r.reading().links().stream()
                        .anyMatch(l -> !l.commented()
                                && !l.target().isEmpty()
                                && LinkResolver.key(l.target()).equals(key)))
                .map(ReadingRow::document)
                .toList();
    }

    @Override
    public synchronized Map<DocumentId, List<RawLink>> linksTo(final String key) {
        final Map<DocumentId, List<RawLink>> all = new LinkedHashMap<>();
        for (final ReadingRow row : here()) {
            final List<RawLink> found = row.reading().links().stream()
                    .filter(l -> !l.commented()
                            && !l.target().isEmpty()
                            && LinkResolver.key(l.target()).equals(key))
                    .toList();
            if (!found.isEmpty()) {
                all.put(row.document(), found);
            }
        }
        return all;
    }

    @Override
    public synchronized Map<DocumentId, List<RawLink>> allLinks() {
        final Map<DocumentId, List<RawLink>> all = new LinkedHashMap<>();
        here().stream()
                .filter(r -> !r.reading().links().isEmpty())
                .forEach(r -> all.put(r.document(), r.reading().links()));
        return all;
    }

    @Override
    public synchronized List<String> tags(final DocumentId document) {
        return of(document, r -> r.reading().tags());
    }

    @Override
    public synchronized List<String> aliases(final DocumentId document) {
        return of(document, r -> r.reading().aliases());
    }

    @Override
    public synchronized Map<DocumentId, List<String>> allAliases() {
        final Map<DocumentId, List<String>> all = new HashMap<>();
        here().stream()
                .filter(r -> !r.reading().aliases().isEmpty())
                .forEach(r -> all.put(r.document(), r.reading().aliases()));
        return all;
    }

    @Override
    public synchronized Map<String, Integer> tagCounts() {
        final Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        here().forEach(r -> r.reading()
                .tags()
                .forEach(t ->
                        spellings.computeIfAbsent(fold(t), k -> new TreeMap<>()).merge(t, 1, Integer::sum)));
        final Comparator<Map.Entry<String, Integer>> mostUsed =
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        final Map<String, Integer> sorted = new LinkedHashMap<>();
        spellings.values().stream()
                .map(s -> Map.entry(
                        s.entrySet().stream()
                                .sorted(mostUsed)
                                .findFirst()
                                .orElseThrow()
                                .getKey(),
                        s.values().stream().mapToInt(Integer::intValue).sum()))
                .sorted(mostUsed)
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    @Override
    public synchronized List<Version> versions(final DocumentId document) {
        return List.copyOf(versions.getOrDefault(document, List.of()));
    }

    @Override
    public synchronized List<PendingEffect> pendingEffects() {
        return List.copyOf(effects);
    }

    @Override
    public synchronized void effectDone(final long sequence) {
        effects.removeIf(e -> e.sequence() == sequence);
    }

    @Override
    public synchronized Optional<Draft> draft(final DocumentId document) {
        return Optional.ofNullable(drafts.get(document));
    }

    @Override
    public synchronized void keepDraft(final Draft draft) {
        drafts.put(draft.document(), draft);
    }

    @Override
    public synchronized void dropDraft(final DocumentId document) {
        drafts.remove(document);
    }

    @Override
    public synchronized List<Message> messages(final String channel, final int most) {
        final List<Message> all = messages.values().stream()
                .filter(m -> m.said().channel().equals(channel))
                .map(this::withText)
                .toList();
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** A row holds no text: that is the blob. */
    private Message withText(final Message message) {
        final String text = read(message.said().textHash())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return new Message(message.artifact(), message.at(), message.actor(), message.said(), text);
    }

    @Override
    public synchronized List<String> channels() {
        return messages.values().stream()
                .map(m -> m.said().channel())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Artifact> artifacts(final Filter f) {
        final List<String> words =
                Arrays.stream(fold(f.words()).strip().split("\\s+", -1)).toList();
        return artifacts.values().stream()
                .filter(a -> f.type() == null || f.type() == a.type())
                .filter(a -> f.task() == null || f.task().equals(a.task()))
                .filter(a -> f.document() == null || f.document().equals(a.document()))
                .filter(a -> f.since() == null || a.at() >= f.since())
                .filter(a -> words.stream()
                        .allMatch(fold(a.title() + "\n" + Objects.requireNonNullElse(a.path(), ""))::contains))
                .sorted(Comparator.comparingLong(Artifact::sequence).reversed())
                .limit(f.limit())
                .toList();
    }

    @Override
    public synchronized Optional<Artifact> artifact(final UUID id) {
        return Optional.ofNullable(artifacts.get(id));
    }

    @Override
    public synchronized List<Artifact> holding(final String hash, final int limit) {
        return artifacts.values().stream()
                .filter(a -> a.blob() && a.hash().equals(hash))
                .sorted(Comparator.comparingLong(Artifact::sequence))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<WordHit> find(final String query, final boolean everyWord, final int limit) {
        return InMemoryWords.find(named(), query, everyWord).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<String> recall(final String key) {
        return Optional.ofNullable(memory.get(key));
    }

    @Override
    public synchronized void remember(final String key, final String value) {
        memory.put(key, value);
    }

    /** Readings under the names their documents have by now. */
    private List<ReadingRow> named() {
        return here().stream()
                .map(r -> new ReadingRow(
                        r.document(),
                        Optional.ofNullable(documents.get(r.document()))
                                .map(Document::path)
                                .orElse(r.path()),
                        r.reading(),
                        r.text()))
                .toList();
    }

    private List<ReadingRow> here() {
        return readings.values().stream()
                .filter(r -> Optional.ofNullable(documents.get(r.document()))
                        .map(Document::here)
                        .orElse(true))
                .toList();
    }

    private <T> List<T> of(final DocumentId document, final Function<ReadingRow, List<T>> part) {
        return Optional.ofNullable(readings.get(document)).map(part).orElse(List.of());
    }

    static String fold(final String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
