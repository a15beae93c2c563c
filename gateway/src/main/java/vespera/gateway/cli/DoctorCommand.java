package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.gateway.Atelier;
import vespera.gateway.DamagedStore;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;

/** Checks each part and says what it found; with {@code --repair} grows again what can be grown again. */
@Command(name = "doctor", description = "Checks every part; --repair grows the graph again where it is damaged.")
final class DoctorCommand implements Callable<Integer> {

    private static final int DAMAGED = 4;

    private final Session session;

    @Option(names = "--repair", description = "Mends what can be mended from the journal.")
    boolean repair;

    DoctorCommand(final Session session) {
        this.session = session;
    }

    /** One part's state. */
    record Finding(String part, boolean ok, String found, String did) {}

    @Override
    public Integer call() throws InterruptedException {
        final List<Finding> findings = new ArrayList<>();
        final Optional<Atelier> opened = opened(findings);
        if (opened.isEmpty()) {
            answer(findings);
            return DAMAGED;
        }
        final Atelier atelier = opened.get();
        final Journal.Verification journal = atelier.journal().verifyEverything();
        findings.add(new Finding(
                "journal",
                journal.ok(),
                journal.ok() ? journal.events() + " events hold" : String.join("; ", journal.problems()),
                ""));
        final int pending = atelier.documents().records().pendingEffects().size();
        findings.add(new Finding(
                "files",
                pending == 0,
                pending == 0 ? "every file has followed" : pending + " files still to follow",
                ""));
        findings.add(graph(atelier));
        final boolean embedder = atelier.embedder().get().isPresent();
        findings.add(new Finding(
                "embedder", embedder, embedder ? "loaded" : atelier.embedder().trouble(), ""));
        answer(findings);
        return journal.ok() ? 0 : DAMAGED;
    }

    private void answer(final List<Finding> findings) {
        session.out()
                .value(findings.stream()
                        .map(f -> Map.of("part", f.part(), "ok", f.ok(), "found", f.found(), "did", f.did()))
                        .toList());
        findings.forEach(f -> session.out()
                .line((f.ok() ? "✓ " : "✗ ") + f.part() + ": " + f.found()
                        + (f.did().isEmpty() ? "" : " → " + f.did())));
    }

    /** The atelier; where its store is damaged beyond opening, a new one from her files, if that was asked for. */
    private Optional<Atelier> opened(final List<Finding> findings) {
        try {
            return Optional.of(session.atelier());
        } catch (JournalException e) {
            if (e.code() != JournalException.Code.DAMAGED) {
                throw e;
            }
        }
        final String found = "the store cannot be opened; your own files are not touched";
        if (!repair) {
            findings.add(new Finding(
                    "store",
                    false,
                    found,
                    "nothing yet. “doctor --repair” keeps the damaged store aside and begins a new history from your"
                            + " files; tasks and history are then in the damaged store only, so put a copy of it back"
                            + " instead if you have one"));
            return Optional.empty();
        }
        final Path aside = DamagedStore.putAside(session.folder());
        final Atelier atelier = session.atelier();
        atelier.scan();
        findings.add(new Finding(
                "store",
                true,
                found,
                "kept aside in databases/" + aside.getFileName() + "; a new history begins with "
                        + atelier.catalogue().size() + " files"));
        return Optional.of(atelier);
    }

    private Finding graph(final Atelier atelier) throws InterruptedException {
        try {
            atelier.catchUpGraph();
            return new Finding("graph", true, "in step with the journal", "");
        } catch (GraphUnavailable e) {
            if (!repair) {
                return new Finding("graph", false, String.valueOf(e.getMessage()), "“doctor --repair” grows it again");
            }
            atelier.regrowGraph();
            atelier.catchUpGraph();
            return new Finding("graph", true, String.valueOf(e.getMessage()), "grown again from the journal");
        }
    }
}
