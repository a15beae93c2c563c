package vespera.scriptorium.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Row;

/** Keeps events about documents and has their files follow. */
final class Filing {

    private final Gate gate;
    private final AtelierFolder folder;
    private final FileEffects effects;
    /** Held while an event and its file are out of step, so that a scan never takes our own write for another's. */
    private final ReentrantLock files = new ReentrantLock();

    Filing(final Gate gate, final AtelierFolder folder, final FileEffects effects) {
        this.gate = gate;
        this.folder = folder;
        this.effects = effects;
    }

    ReentrantLock lock() {
        return files;
    }

    <T> T locked(final Supplier<T> work) {
        files.lock();
        try {
            return work.get();
        } finally {
            files.unlock();
        }
    }

    /** Keeps all of it or nothing, then has every file follow; one that cannot does not hold up the others. */
    List<Recorded> submit(
            final Origin origin,
            final Command command,
            final List<? extends Event> events,
            final List<Row> rows,
            final List<Blob> kept) {
        final List<Recorded> recorded = gate.submit(() -> {
            final Optional<String> reason = gate.refusal(events);
            if (reason.isPresent()) {
                throw new Refused("refused", "Nothing was changed: " + reason.get() + ".", "");
            }
            return new Change(origin, command, events, rows, kept);
        });
        if (Catalogue.fileFollows(origin)) {
            final List<PendingEffect> promised = new ArrayList<>();
            for (final Recorded one : recorded) {
                if (one.event() instanceof DocumentEvent event) {
                    promised.add(new PendingEffect(one.entry().sequence(), event));
                }
            }
            carryOut(promised);
        }
        return recorded;
    }

    private void carryOut(final List<PendingEffect> promised) {
        @Nullable Refused trouble = null;
        for (int i = 0; i < promised.size(); i++) {
            try {
                effects.carryOut(promised.get(i), promised.subList(i + 1, promised.size()));
            } catch (Refused e) {
                trouble = trouble == null ? e : trouble;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    /** Refuses where the file of a move could not follow; only the case of a name may change in place. */
    void checkMove(final String from, final String to) {
        if (!folder.same(from, to)) {
            checkFree(to);
        }
    }

    /** Nothing may lie where a document goes, known to us or not, since its file could not follow. */
    void checkFree(final String path) {
        if (path.startsWith(AtelierFolder.ARCHIVE + "/")) {
            throw new Refused(
                    "bad-name",
                    "“" + AtelierFolder.ARCHIVE + "” is where archived documents go.",
                    "Choose another folder.");
        }
        if (folder.exists(folder.resolve(path))) {
            throw taken(path);
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            final String part = path.substring(0, slash);
            if (folder.stat(part) != null) {
                throw new Refused("bad-name", "“" + part + "” is a file, not a folder.", "Choose another name.");
            }
        }
    }

    static Refused taken(final String path) {
        return new Refused("name-taken", "There is a file called “" + path + "” already.", "Choose another name.");
    }
}
