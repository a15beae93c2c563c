package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.Backups;
import vespera.gateway.RestoredAtelier;
import vespera.scriptorium.jobs.Jobs;
import vespera.store.backup.BackupFile;
import vespera.store.backup.Manifest;

/** Makes backups, lists and checks them. */
@Command(
        name = "backup",
        description = "Backs the atelier up into one file, also while its window is open.",
        footer = {
            "",
            "A backup holds the whole history, settings and every visible file of the folder, in a zip archive with a"
                    + " list of checksums; it is read again after writing. Texts come as the history has them. Hidden"
                    + " files and folders are left out, as are links that lead out of the folder. The graph and the"
                    + " artifact folders are left out, since they grow again by themselves."
        })
final class BackupCommand implements Callable<Integer> {

    private static final int DAMAGED = 4;

    private final Session session;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "A new file, or a folder to put it in; the place for backups by default.")
    @Nullable
    Path to;

    @Option(names = "--small", description = "Without the vectors, which are then computed again after restoring.")
    boolean small;

    BackupCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final long started = System.nanoTime();
        final Backups backups = session.atelier().backups();
        final Path named = to;
        try (JobRemarks _ = new JobRemarks(session.atelier().jobs(), session.out())) {
            final Backups.Kept kept =
                    named == null && !small ? backups.backUpNow() : backups.backUp(target(named, backups), small);
            final double seconds = (System.nanoTime() - started) / 1e9;
            final Map<String, Object> answer = json(kept);
            answer.put("seconds", Math.round(seconds * 1000) / 1000.0);
            session.out().value(answer);
            session.out().line("Backed up to “" + kept.file() + "”.");
            session.out().line(String.format("%s, read again and found good, in %.1f s.", size(kept.size()), seconds));
        }
        return 0;
    }

    private Path target(final @Nullable Path named, final Backups backups) {
        return named == null ? backups.ready() : session.workingFolder().resolve(named);
    }

    @Command(name = "list", description = "The backups in the place for backups, newest first.")
    int list() {
        final Backups backups = session.atelier().backups();
        final List<Backups.Kept> all = backups.list();
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("folder", backups.folder().toString());
        answer.put("backups", all.stream().map(BackupCommand::json).toList());
        session.out().value(answer);
        session.out()
                .line(
                        all.isEmpty()
                                ? "No backups in “" + backups.folder() + "” yet."
                                : "In “" + backups.folder() + "”:");
        all.forEach(kept -> session.out()
                .line("  " + kept.file().getFileName() + "  " + size(kept.size())
                        + (kept.verified().isPresent() ? "" : "  (not checked yet)")));
        return 0;
    }

    @Command(name = "verify", description = "Reads a backup whole and says whether all of it holds.")
    int verify(@Parameters(paramLabel = "FILE", description = "The backup.") final Path file) {
        final Jobs jobs = new Jobs();
        try (JobRemarks _ = new JobRemarks(jobs, session.out())) {
            final BackupFile.Check check =
                    RestoredAtelier.verify(session.workingFolder().resolve(file), jobs);
            final Manifest manifest = check.manifest();
            final Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("file", check.file().toString());
            answer.put("ok", check.ok());
            answer.put("problems", check.problems());
            answer.put("made", manifest == null ? null : manifest.made());
            answer.put("documents", manifest == null ? null : manifest.documents());
            answer.put("tasks", manifest == null ? null : manifest.tasks());
            answer.put("events", manifest == null ? null : manifest.sequence());
            session.out().value(answer);
            session.out()
                    .line(
                            check.ok() && manifest != null
                                    ? "“" + manifest.atelier() + "” of " + manifest.made() + ": "
                                            + manifest.documents() + " documents, " + manifest.tasks() + " tasks, "
                                            + manifest.sequence() + " events; all of it holds."
                                    : "This backup is damaged:");
            check.problems().forEach(problem -> session.out().line("  " + problem));
            return check.ok() ? 0 : DAMAGED;
        }
    }

    private static Map<String, Object> json(final Backups.Kept kept) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", kept.file().toString());
        map.put("at", kept.at().toString());
        map.put("automatic", kept.automatic());
        map.put("size", kept.size());
        map.put("verified", kept.verified().map(Object::toString).orElse(""));
        return map;
    }

    static String size(final long bytes) {
        return Optional.of(bytes)
                .filter(b -> b >= 1 << 20)
                .map(b -> String.format("%.1f MB", b / (double) (1 << 20)))
                .orElseGet(() -> (bytes + 1023) / 1024 + " kB");
    }
}
