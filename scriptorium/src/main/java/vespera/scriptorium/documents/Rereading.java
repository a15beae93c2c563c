package vespera.scriptorium.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vespera.scriptorium.filetypes.Extraction;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.sessions.Memory;

/**
 * Reads documents again whose files are as they were, because this program reads them otherwise than the one before it
 * did, or because what was read of them is no longer kept. What was read is kept only after the rows made of it, so
 * that, killed anywhere, the next scan goes on.
 */
final class Rereading {

    private static final int BATCH = 200;

    private final Gate gate;
    private final Catalogue catalogue;
    private final DocumentRecords records;
    private final Blobs blobs;
    private final Readings readings;
    private final Memory memory;
    private final List<Consumer<Reread>> listeners = new CopyOnWriteArrayList<>();
    /** Paths and contents that are known to be kept, or to be of no type. */
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    private volatile boolean otherwise;

    Rereading(
            final Gate gate,
            final Catalogue catalogue,
            final DocumentRecords records,
            final Blobs blobs,
            final Readings readings,
            final Memory memory) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.records = records;
        this.blobs = blobs;
        this.readings = readings;
        this.memory = memory;
        otherwise = !memory.recall(Readings.STAMP).orElse("").equals(Readings.VERSION);
        if (otherwise && catalogue.all().isEmpty()) {
            stamp();
        }
    }

    private void stamp() {
        memory.remember(Readings.STAMP, Readings.VERSION);
        otherwise = false;
    }

    void onReread(final Consumer<Reread> listener) {
        listeners.add(listener);
    }

    /** Keeps what a hook read, once the row made of it is kept. */
    void keep(final String path, final String hash, final Extraction extraction) {
        readings.types().keep(path, hash, extraction);
        settled.add(name(path, hash));
    }

    private static String name(final String path, final String hash) {
        return hash + path;
    }

    /** Reads what is owed; gives the paths that were read and why not in full, empty where they were. */
    Map<String, String> whatIsOwed(final Job job) {
        final boolean all = otherwise;
        final List<Document> owed = catalogue.all().stream()
                .filter(d -> d.state().kept() && (readings.hooked(d.path()) ? unsettled(d) : all))
                .sorted(Comparator.comparing((Document d) -> readings.hooked(d.path()))
                        .thenComparing(Document::path))
                .toList();
        final Map<String, String> problems = new TreeMap<>();
        for (int from = 0; from < owed.size(); from += BATCH) {
            job.check();
            read(owed.subList(from, Math.min(from + BATCH, owed.size())), problems, job);
            job.progress(from, owed.size());
        }
        if (!owed.isEmpty()) {
            readings.types().rest();
        }
        if (all) {
            stamp();
        }
        return problems;
    }

    private boolean unsettled(final Document document) {
        final String hash = document.state().hash();
        final String name = name(document.path(), hash);
        if (settled.contains(name)) {
            return false;
        }
        final boolean done = readings.types().named(document.path()).isEmpty()
                || readings.types().fresh(document.path(), hash);
        if (done) {
            settled.add(name);
        }
        return !done;
    }

    /** One document as it was read again. */
    private record Again(Document document, Readings.Result result) {}

    private void read(final List<Document> some, final Map<String, String> problems, final Job job) {
        final List<Again> read = new ArrayList<>();
        for (final Document document : some) {
            job.check();
            bytes(document).ifPresent(bytes -> {
                final Readings.Result result = readings.read(document.id(), document.path(), bytes);
                read.add(new Again(document, result));
                if (document.here()) {
                    problems.put(document.path(), result.problem());
                }
            });
        }
        final List<Again> kept = new ArrayList<>();
        final Set<DocumentId> otherwiseNow = new HashSet<>();
        gate.restate(() -> {
            read.stream().filter(this::stands).forEach(kept::add);
            kept.stream()
                    .filter(this::differs)
                    .forEach(a -> otherwiseNow.add(a.document().id()));
            return kept.stream().<Row>map(a -> a.result().row()).toList();
        });
        if (!kept.isEmpty()) {
            final Set<DocumentId> ids = new HashSet<>();
            kept.forEach(a -> ids.add(a.document().id()));
            final Reread told = new Reread(ids, otherwiseNow);
            listeners.forEach(l -> l.accept(told));
        }
        for (final Again one : kept) {
            final Extraction extraction = one.result().extraction();
            if (extraction != null) {
                keep(one.document().path(), one.document().state().hash(), extraction);
            }
        }
    }

    private boolean stands(final Again one) {
        return catalogue
                .find(one.document().id())
                .filter(d -> d.path().equals(one.document().path())
                        && d.state().hash().equals(one.document().state().hash()))
                .isPresent();
    }

    private boolean differs(final Again again) {
        final Document d = again.document();
        final Reading now = again.result().row().reading();
        return !Objects.equals(d.title(), now.title())
                || !records.links(d.id()).equals(now.links())
                || !records.tags(d.id()).equals(now.tags())
                || !records.aliases(d.id()).equals(now.aliases());
    }

    private Optional<byte[]> bytes(final Document document) {
        try {
            return blobs.read(document.state().hash());
        } catch (JournalException e) {
            // Damaged content is told by the checks.
            return Optional.empty();
        }
    }
}
