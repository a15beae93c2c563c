package vespera.scriptorium.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.PathCatalogue;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** The project as it was at any moment: a replay of the journal. Safe for several threads; blocks while it reads. */
public final class TimeTravel {

    private static final int PAGE = 2_000;
    private static final int STRETCHES = 100;
    /** Below one part in so many, links are asked for one document at a time. */
    private static final int FEW = 4;

    private final Journal journal;
    private final EventCodec codec;
    private final Catalogue now;
    private final DocumentRecords records;
    private final TextsThen texts;
    private final Moments moments;
    private final Replay replay;
    private volatile @Nullable CheckpointKeeper keeper;

    /** @param now the live catalogue: what has not changed since need not be read again */
    public TimeTravel(
            final Journal journal,
            final EventCodec codec,
            final Catalogue now,
            final DocumentRecords records,
            final Blobs blobs,
            final Checkpoints checkpoints) {
        this(journal, codec, now, records, blobs, checkpoints, Replay.SMALLEST_INTERVAL);
    }

    /** @param interval after how many events at least a checkpoint is kept */
    TimeTravel(
            final Journal journal,
            final EventCodec codec,
            final Catalogue now,
            final DocumentRecords records,
            final Blobs blobs,
            final Checkpoints checkpoints,
            final int interval) {
        this.journal = journal;
        this.codec = codec;
        this.now = now;
        this.records = records;
        this.texts = new TextsThen(blobs, checkpoints);
        this.moments = new Moments(journal);
        this.replay = new Replay(journal, codec, checkpoints, interval, this::titled);
    }

    /** The project as it was at a time, in milliseconds since 1970 UTC: after every entry up to it, itself included. */
    public Past at(final long time) {
        return after(journal.lastAt(time));
    }

    /**
     * The project as it was after an entry.
     *
     * @param sequence its number; 0 is before the first, and one after the last stands for the last
     */
    public Past after(final long sequence) {
        return replay.after(Math.max(0, sequence));
    }

    /** Keeps checkpoints as the journal grows, in the background, until closed. To be called once. */
    public CheckpointKeeper keepUp(final Gate gate) {
        final CheckpointKeeper started = new CheckpointKeeper(gate, replay, this::forget);
        keeper = started;
        return started;
    }

    /** Goes through a journal that has grown without checkpoints, in the background, where it is kept up at all. */
    public void catchUp() {
        final CheckpointKeeper started = keeper;
        if (started != null) {
            started.catchUp();
        }
    }

    /**
     * Lets go of what is remembered, since something was erased: called by the keeper when the journal says so. The
     * journal itself has dropped the checkpoints that held it.
     */
    private void forget() {
        texts.forget();
        replay.forget();
    }

    /**
     * The state that this history and those of other devices gave together. All of it is held in memory meanwhile.
     *
     * @param time in milliseconds since 1970 UTC; what came after it is left out
     * @throws JournalException DAMAGED where a history was changed or something in it is missing
     */
    public Histories.Together together(final List<List<Entry>> others, final long time) {
        final List<List<Entry>> all = new ArrayList<>(others);
        all.add(journal.read(0, (int) Math.min(Integer.MAX_VALUE, journal.lastAt(time))));
        final Histories histories = new Histories(codec);
        final List<Entry> merged = Histories.merged(all);
        final List<String> problems = histories.problems(merged);
        if (!problems.isEmpty()) {
            throw new JournalException(
                    JournalException.Code.DAMAGED,
                    problems.getFirst() + " Nothing was changed here; export that history again.");
        }
        final Histories.Together told =
                histories.together(merged.stream().filter(e -> e.time() <= time).toList());
        final Map<DocumentId, Document> documents = new HashMap<>();
        titled(List.copyOf(told.past().documents().values())).forEach(d -> documents.put(d.id(), d));
        return new Histories.Together(
                new Past(
                        told.past().sequence(),
                        told.past().time(),
                        told.past().tasks(),
                        documents,
                        told.past().channels()),
                told.adjusted());
    }

    /** How far the past reaches, in a hundred stretches. */
    public Span span() {
        return span(STRETCHES);
    }

    /** How far the past reaches, in at most so many stretches. */
    public Span span(final int stretches) {
        return moments.span(stretches);
    }

    /**
     * What happened between two moments, newest first, one for each command.
     *
     * @param fromTime in milliseconds since 1970 UTC, exclusive: what had happened by then is known
     * @param toTime inclusive
     * @param limit how many at most, the newest
     */
    public List<Happening> between(final long fromTime, final long toTime, final int limit) {
        final long first = journal.lastAt(fromTime);
        final List<Happening> found = new ArrayList<>();
        final List<Entry> command = new ArrayList<>();
        long upTo = journal.lastAt(toTime);
        while (upTo > first && found.size() < limit) {
            final long after = Math.max(first, upTo - PAGE);
            final List<Entry> page = journal.read(after, (int) (upTo - after));
            for (final Entry entry : page.reversed()) {
                if (!command.isEmpty()
                        && !command.getLast()
                                .command()
                                .id()
                                .equals(entry.command().id())) {
                    found.add(happening(command));
                    command.clear();
                    if (found.size() == limit) {
                        return found;
                    }
                }
                command.add(entry);
            }
            upTo = after;
        }
        if (!command.isEmpty() && found.size() < limit) {
            found.add(happening(command));
        }
        return found;
    }

    /** @param entries of one command, the last first */
    private Happening happening(final List<Entry> entries) {
        final Set<TaskId> tasks = new HashSet<>();
        final Set<DocumentId> documents = new HashSet<>();
        final Set<String> channels = new HashSet<>();
        for (final Entry entry : entries) {
            final String payload = entry.payload();
            if (payload != null) {
                switch (codec.decode(entry.type(), entry.schema(), payload)) {
                    case TaskEvent e -> tasks.add(e.id());
                    case DocumentEvent e -> documents.add(e.id());
                    case ChatEvent.Posted e -> channels.add(e.channel());
                    case Event _ -> {}
                }
            }
        }
        final Entry last = entries.getFirst();
        return new Happening(
                last.command().id(),
                last.time(),
                last.origin().actor(),
                last.command().words(),
                last.command().nature(),
                entries.getLast().sequence(),
                last.sequence(),
                tasks,
                documents,
                channels);
    }

    /** The links of every document at its path, as they were: in order, commented ones included. */
    public Map<DocumentId, List<RawLink>> links(final Past past) {
        final List<Document> here = past.here();
        final Set<DocumentId> same = new HashSet<>();
        // Of a document that is gone meanwhile no links are kept.
        here.stream()
                .filter(this::unchanged)
                .map(Document::id)
                .filter(id -> now.find(id).filter(Document::here).isPresent())
                .forEach(same::add);
        final Map<DocumentId, List<RawLink>> kept = same.size() > here.size() / FEW ? records.allLinks() : Map.of();
        final Map<DocumentId, List<RawLink>> links = new LinkedHashMap<>();
        texts.prepare(here.stream().filter(d -> !same.contains(d.id())).toList());
        for (final Document document : here) {
            links.put(document.id(), links(document, same.contains(document.id()), kept));
        }
        return links;
    }

    private List<RawLink> links(
            final Document document, final boolean same, final Map<DocumentId, List<RawLink>> kept) {
        if (!same) {
            return texts.said(document).links();
        }
        return kept.isEmpty() ? records.links(document.id()) : kept.getOrDefault(document.id(), List.of());
    }

    /** The live links of that moment, commented ones left out, and where each led then. */
    public List<LinkThen> resolvedLinks(final Past past) {
        final Map<String, Document> byPath = new HashMap<>();
        past.here().forEach(d -> byPath.put(d.path(), d));
        final LinkResolver resolver = new LinkResolver(PathCatalogue.of(byPath.keySet()));
        // Where a link leads depends on its target and the folder it stands in, and most stand there often.
        final Map<List<String>, Optional<Document>> led = new HashMap<>();
        final List<LinkThen> found = new ArrayList<>();
        links(past).forEach((id, links) -> {
            final Document from = Objects.requireNonNull(past.documents().get(id));
            final String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
            for (final RawLink link : links) {
                if (!link.commented()) {
                    found.add(new LinkThen(
                            from,
                            link,
                            link.target().isEmpty()
                                    ? Optional.of(from)
                                    : led.computeIfAbsent(
                                            List.of(folder, link.target()),
                                            _ -> resolver.resolve(from.path(), link)
                                                    .map(byPath::get))));
                }
            }
        });
        return found;
    }

    /** A document's text as it was, or empty where it was no text, was not kept, or was erased since. */
    public Optional<String> text(final Past past, final DocumentId id) {
        return Optional.ofNullable(past.documents().get(id))
                .map(d -> d.state().hash())
                .flatMap(texts::text);
    }

    /** Whether a document still holds what it held then, so that what is kept of it now is what was then. */
    private boolean unchanged(final Document then) {
        return now.find(then.id())
                .filter(d -> d.state().hash().equals(then.state().hash()) && d.kind() == then.kind())
                .isPresent();
    }

    private List<Document> titled(final List<Document> then) {
        texts.prepare(then.stream().filter(d -> !unchanged(d)).toList());
        return then.stream().map(this::titled).toList();
    }

    private Document titled(final Document then) {
        return unchanged(then)
                ? then.titled(now.find(then.id()).map(Document::title).orElse(null))
                : then.titled(texts.said(then).title());
    }
}
