package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.gateway.Atelier;
import vespera.gateway.DamagedStore;
import vespera.gateway.repair.Doctor;
import vespera.gateway.repair.Part;
import vespera.gateway.repair.Rebuild;
import vespera.scriptorium.journal.JournalException;

/** Checks each part and says what it found; with {@code --repair} mends what can be mended. */
@Command(
        name = "doctor",
        description = "Checks every part and names what is damaged; --repair mends it from the best copies.")
final class DoctorCommand implements Callable<Integer> {

    private static final int DAMAGED = 4;
    private static final String STORE = "store";

    private final Session session;
    private final List<Part> parts = new ArrayList<>();

    @Option(names = "--repair", description = "Mends what can be mended; nothing is deleted.")
    boolean repair;

    DoctorCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        final Optional<Atelier> opened = opened();
        if (opened.isPresent()) {
            examine(opened.get());
        }
        answer();
        return parts.stream().anyMatch(p -> p.state() == Part.State.DAMAGED) ? DAMAGED : 0;
    }

    private void examine(final Atelier first) throws InterruptedException {
        Part journal = new Doctor(first, repair).journal();
        Atelier atelier = first;
        if (journal.state() == Part.State.DAMAGED && repair) {
            if (session.shared()) {
                journal = new Part(
                        "journal",
                        Part.State.DAMAGED,
                        "",
                        journal.problems(),
                        List.of("nothing yet: the window has this atelier open. Close it and run this again"));
            } else {
                session.release();
                final Rebuild.Report report = Rebuild.run(session.folder());
                parts.add(Doctor.rebuilt(journal.problems(), report));
                atelier = session.atelier();
                atelier.scan();
                journal = new Doctor(atelier, repair).journal();
            }
        }
        parts.add(journal);
        final Doctor doctor = new Doctor(atelier, repair && journal.state() != Part.State.DAMAGED);
        parts.add(doctor.mirror());
        parts.add(doctor.folders());
        parts.add(doctor.files());
        parts.add(doctor.vectors());
        parts.add(doctor.graph());
        parts.add(doctor.embedder());
        parts.addAll(doctor.surroundings());
    }

    private void answer() {
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ok", parts.stream().noneMatch(p -> p.state() == Part.State.DAMAGED));
        answer.put("parts", parts.stream().map(Doctor::json).toList());
        session.out().value(answer);
        for (final Part part : parts) {
            final String mark = switch (part.state()) {
                case OK -> "✓ ";
                case NOTE -> "• ";
                case REPAIRED -> "✓ mended: ";
                case DAMAGED -> "✗ ";
            };
            session.out().line(mark + part.part() + (part.found().isEmpty() ? "" : ": " + part.found()));
            part.problems().forEach(p -> session.out().line("    " + p));
            part.done().forEach(d -> session.out().line("    → " + d));
        }
    }

    /** The atelier; where its store is gone or damaged beyond opening, one that was grown again, if asked for. */
    private Optional<Atelier> opened() {
        final String problem;
        try {
            return Optional.of(session.atelier());
        } catch (JournalException e) {
            if (e.code() != JournalException.Code.DAMAGED) {
                throw e;
            }
            problem = String.valueOf(e.getMessage());
        }
        if (!repair) {
            parts.add(Part.damaged(
                    STORE,
                    List.of(problem),
                    "nothing yet. “doctor --repair” grows it again from what can still be read, the mirror, the artifact"
                            + " folders and your own files, and keeps the damaged store aside"));
            return Optional.empty();
        }
        if (Rebuild.possible(session.folder())) {
            parts.add(Doctor.rebuilt(List.of(problem), Rebuild.run(session.folder())));
            final Atelier atelier = session.atelier();
            atelier.scan();
            return Optional.of(atelier);
        }
        final Path aside = DamagedStore.putAside(session.folder());
        final Atelier atelier = session.atelier();
        atelier.scan();
        parts.add(new Part(
                STORE,
                Part.State.REPAIRED,
                "",
                List.of(problem, "Nothing of the journal can be read, and there is no mirror to grow it from."),
                List.of("kept aside in databases/" + aside.getFileName() + "; a new history begins with "
                        + atelier.catalogue().size() + " files. Tasks and history are in the damaged store only: put a"
                        + " backup back instead if you have one")));
        return Optional.of(atelier);
    }
}
