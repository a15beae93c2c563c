package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.RestoredAtelier;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.jobs.Jobs;
import vespera.store.backup.Manifest;

/** Brings an atelier back from a backup. */
@Command(
        name = "restore-backup",
        description = "Unpacks a backup into a new or empty folder, checks it, and opens it there.")
final class RestoreBackupCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    @Nullable
    Path file;

    @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "A new or empty folder.")
    @Nullable
    Path to;

    RestoreBackupCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final long started = System.nanoTime();
        final Path from = session.workingFolder().resolve(Objects.requireNonNull(file));
        final Path target = session.workingFolder().resolve(Objects.requireNonNull(to));
        final Jobs jobs = new Jobs();
        try (JobRemarks _ = new JobRemarks(jobs, session.out())) {
            final RestoredAtelier restored = RestoredAtelier.restore(from, target, jobs);
            answer(restored, (System.nanoTime() - started) / 1e9);
        }
        return 0;
    }

    private void answer(final RestoredAtelier restored, final double seconds) {
        final Manifest manifest = restored.manifest();
        final FolderScan.Report scan = restored.scan();
        final int different = scan.added() + scan.changed() + scan.moved() + scan.vanished();
        final Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("folder", restored.folder().toString());
        answer.put("made", manifest.made());
        answer.put("documents", manifest.documents());
        answer.put("tasks", manifest.tasks());
        answer.put("events", manifest.sequence());
        answer.put("different", different);
        answer.put(
                "leftOut",
                manifest.leftOut().stream()
                        .map(l -> Map.of("path", l.path(), "reason", l.reason()))
                        .toList());
        answer.put("seconds", Math.round(seconds * 1000) / 1000.0);
        session.out().value(answer);
        session.out()
                .line(String.format(
                        "“%s” is back as it was at %s, in “%s”: %,d documents, %,d tasks, %,d events, in %.1f s.",
                        manifest.atelier(),
                        manifest.made(),
                        restored.folder(),
                        manifest.documents(),
                        manifest.tasks(),
                        manifest.sequence(),
                        seconds));
        session.out()
                .line(
                        different == 0
                                ? "The journal holds, and every file is as the journal says."
                                : "The journal holds; " + different + " files are not as the journal says.");
        manifest.leftOut()
                .forEach(l -> session.out().line("  not in the backup: " + l.path() + ", which " + l.reason()));
    }
}
