package vespera.gateway.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vespera.gateway.Atelier;
import vespera.gateway.StorePlace;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.store.SqliteVectorStore;
import vespera.store.folders.FolderCheck;
import vespera.store.mirror.MirrorCheck;

/** Examines the parts of an open atelier; asked to, it mends what can be written again from the journal. */
public final class Doctor {

    private static final String REPAIR = "“doctor --repair” writes it again from the journal.";
    private static final long LEAST_FREE = 200L << 20;

    private final Atelier atelier;
    private final Path home;
    private final boolean repair;

    public Doctor(final Atelier atelier, final boolean repair) {
        this.atelier = atelier;
        this.home = StorePlace.of(atelier.folder().root());
        this.repair = repair;
    }

    /** Every event, hash, row and content. Never mended here: that takes a closed store. */
    public Part journal() {
        final Journal.Verification found = atelier.journal().verifyEverything();
        return found.ok()
                ? Part.ok("journal", found.events() + " events hold")
                : Part.damaged(
                        "journal",
                        found.problems(),
                        "nothing yet. “doctor --repair” grows the store again from the best copies and keeps this one"
                                + " aside; your own files are not touched");
    }

    /** The mirror, line by line. The journal must hold. */
    public Part mirror() {
        final MirrorCheck.Found found;
        try {
            found = atelier.files().checkMirror();
        } catch (JournalException | IllegalArgumentException e) {
            return unread("mirror", e);
        }
        final long behind = atelier.gate().last() - found.mirrored();
        final String state = found.mirrored() + " events mirrored" + (behind > 0 ? ", " + behind + " to come" : "");
        return mended("mirror", state, found.problems(), () -> {
            atelier.files().regrowMirror();
            return atelier.files().checkMirror().problems();
        });
    }

    /** Every file of the artifact folders. The journal must hold. */
    public Part folders() {
        final FolderCheck.Found found;
        try {
            found = atelier.files().checkFolders();
        } catch (JournalException | IllegalArgumentException e) {
            return unread("artifact folders", e);
        }
        return mended("artifact folders", found.files() + " artifacts hold", found.problems(), () -> {
            atelier.files().regrowFolders();
            return atelier.files().checkFolders().problems();
        });
    }

    /** A damaged journal cannot be compared with. */
    private static Part unread(final String part, final RuntimeException problem) {
        System.getLogger(Doctor.class.getName())
                .log(System.Logger.Level.WARNING, part + " could not be compared with the journal", problem);
        return Part.note(part, "It could not be compared with the journal, which cannot be read in full.");
    }

    private Part mended(
            final String part, final String found, final List<String> problems, final Supplier<List<String>> mend) {
        if (problems.isEmpty()) {
            return Part.ok(part, found);
        }
        if (!repair) {
            return Part.damaged(part, problems, REPAIR);
        }
        final List<String> left = mend.get();
        return left.isEmpty()
                ? new Part(part, Part.State.REPAIRED, found, problems, List.of("written again from the journal"))
                : Part.damaged(part, left, "written again from the journal, but not all of it holds");
    }

    /** Promises that files of hers have not kept yet. */
    public Part files() {
        final int pending = atelier.documents().records().pendingEffects().size();
        return pending == 0
                ? Part.ok("files", "every file has followed")
                : Part.note("files", pending + " files still to follow; they do at the next start.");
    }

    /** The vectors, which can be computed again. */
    public Part vectors() {
        final String problem = SqliteVectorStore.problem(home.resolve("databases"));
        return problem.isEmpty()
                ? Part.ok("vectors", "readable")
                : Part.damaged(
                        "vectors",
                        List.of("databases/vectors.db: " + problem),
                        "Close the atelier and delete the file; the vectors are computed again.");
    }

    /** The graph, and whether it stands where the journal does. */
    public Part graph() throws InterruptedException {
        try {
            atelier.upkeep().catchUp();
            return Part.ok("graph", "in step with the journal");
        } catch (GraphUnavailable e) {
            final List<String> problems = List.of(String.valueOf(e.getMessage()));
            if (!repair) {
                return Part.damaged("graph", problems, REPAIR);
            }
            atelier.upkeep().regrow();
            atelier.upkeep().catchUp();
            return new Part("graph", Part.State.REPAIRED, "", problems, List.of("grown again from the journal"));
        }
    }

    public Part embedder() {
        return atelier.embedder().get().isPresent()
                ? Part.ok("embedder", "loaded")
                : Part.note("embedder", atelier.embedder().trouble());
    }

    /** The settings, the room on the disk, and who may read and write. */
    public List<Part> surroundings() {
        final List<Part> parts = new ArrayList<>();
        final String problem = atelier.settings().problem();
        parts.add(problem.isEmpty() ? Part.ok("settings", "readable") : Part.note("settings", problem));
        parts.add(disk());
        parts.add(permissions());
        return parts;
    }

    private Part disk() {
        try {
            final long free = Files.getFileStore(home).getUsableSpace();
            final String room = (free >> 20) + " MB free";
            return free >= LEAST_FREE
                    ? Part.ok("disk", room)
                    : Part.note("disk", "Only " + room + "; make room before writing goes on.");
        } catch (IOException e) {
            return Part.note("disk", "How much room is left cannot be told.");
        }
    }

    private Part permissions() {
        final List<String> problems = new ArrayList<>();
        for (final String name : List.of("", "databases", "databases/core.db", "mirror", "artifacts", "run", "logs")) {
            final Path path = home.resolve(name);
            if (Files.exists(path) && !Files.isWritable(path)) {
                problems.add("“" + (name.isEmpty() ? home.getFileName() : name) + "” may not be written.");
            }
        }
        final Path door = home.resolve("run").resolve("door.json");
        try {
            if (Files.exists(door)
                    && Files.getFileStore(door).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(door).stream()
                            .anyMatch(Set.of(
                                    PosixFilePermission.GROUP_READ,
                                    PosixFilePermission.OTHERS_READ,
                                    PosixFilePermission.GROUP_WRITE,
                                    PosixFilePermission.OTHERS_WRITE)::contains)) {
                problems.add("“run/door.json” may be read by others.");
            }
        } catch (IOException e) {
            problems.add("“run/door.json” cannot be looked at.");
        }
        return problems.isEmpty()
                ? Part.ok("permissions", "as they should be")
                : new Part("permissions", Part.State.NOTE, "", problems, List.of());
    }

    /** What a rebuilding came to, for a person. */
    public static Part rebuilt(final List<String> problems, final Rebuild.Report report) {
        final List<String> done = new ArrayList<>();
        report.events().forEach((from, count) -> done.add(count + " events came back from " + from));
        report.contents().forEach((from, count) -> done.add(count + " contents came back from " + from));
        done.add("the damaged store lies in databases/" + report.aside());
        if (!report.lost().isEmpty() || report.last() < report.lastMirrored()) {
            done.addAll(report.lost());
        }
        done.add("the last mirrored event is " + report.lastMirrored() + ", the last one there is now " + report.last()
                + "; of what came after nothing can be known");
        return new Part(
                "store",
                report.lost().isEmpty() && report.problems().isEmpty() ? Part.State.REPAIRED : Part.State.DAMAGED,
                "",
                problems,
                done);
    }

    /** A part as doors give it. */
    public static Map<String, Object> json(final Part part) {
        final List<String> done = new ArrayList<>(part.done());
        return Map.of(
                "part", part.part(),
                "state", part.state().name().toLowerCase(java.util.Locale.ROOT),
                "found", part.found(),
                "problems", part.problems(),
                "done", done);
    }
}
