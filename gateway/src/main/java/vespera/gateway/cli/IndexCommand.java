package vespera.gateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.meaning.VectorStore;

/** Brings words and links up to date; with {@code --embed} waits for the vectors, with {@code --graph} for the graph. */
@Command(name = "index", description = "Reads what changed in the folder: words and links at once, vectors on request.")
final class IndexCommand implements Callable<Integer> {

    private static final long LONGEST_WAIT_MILLIS = 12L * 3_600_000;

    private final Session session;

    @Option(names = "--full", description = "Reads every file again, changed or not.")
    boolean full;

    @Option(names = "--embed", description = "Waits until every passage has its vector.")
    boolean embed;

    @Option(names = "--graph", description = "Waits until the graph has caught up.")
    boolean graph;

    IndexCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        final long started = System.nanoTime();
        final Atelier atelier = session.atelier();
        final Out out = session.out();
        final Progress progress = new Progress(atelier, out);
        final FolderScan.Report report = full ? atelier.rescan() : atelier.scan();
        if (!session.shared() && embed) {
            atelier.startMeaning();
        }
        if (!session.shared() && graph) {
            atelier.upkeep().start();
        }
        if (graph) {
            atelier.followers().await(Set.of("graph"), LONGEST_WAIT_MILLIS);
        }
        if (embed) {
            atelier.followers().await(Set.of("chunks"), LONGEST_WAIT_MILLIS);
            atelier.embedding().await();
        }
        progress.close();
        final double seconds = (System.nanoTime() - started) / 1e9;
        answer(atelier, report, seconds);
        return 0;
    }

    private void answer(final Atelier atelier, final FolderScan.Report report, final double seconds) {
        final Links.Counts links = atelier.links().count();
        final VectorStore.Counts vectors = atelier.meaning().counts();
        final List<Map<String, String>> skipped = new ArrayList<>();
        report.skipped().forEach(s -> skipped.add(Map.of("path", s.path(), "reason", s.reason())));
        final int tags = atelier.documents().records().tagCounts().size();
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("documents", atelier.catalogue().size());
        answer.put("added", report.added());
        answer.put("changed", report.changed());
        answer.put("moved", report.moved());
        answer.put("vanished", report.vanished());
        answer.put("links", links.links());
        answer.put("unresolvedLinks", links.unresolved());
        answer.put("commentedLinks", links.commented());
        answer.put("tags", tags);
        answer.put("chunks", vectors.chunks());
        answer.put("embedded", vectors.embedded());
        answer.put("skipped", skipped);
        answer.put("seconds", Math.round(seconds * 1000) / 1000.0);
        session.out().value(answer);
        session.out()
                .line(String.format(
                        "%,d documents, %,d links (%,d lead nowhere, %,d more in comments), %,d tags, in %.1f s.",
                        atelier.catalogue().size(),
                        links.links(),
                        links.unresolved(),
                        links.commented(),
                        tags,
                        seconds));
        if (vectors.chunks() > 0) {
            session.out()
                    .line(String.format("%,d of %,d passages have vectors.", vectors.embedded(), vectors.chunks()));
        }
        skipped.forEach(s -> session.out().line("  " + s.get("path") + ": " + s.get("reason")));
    }

    /** Says now and then how jobs are going. */
    private static final class Progress implements AutoCloseable {
        private static final long EVERY_NANOS = 2_000_000_000L;
        private final Atelier atelier;
        private final Out out;
        private long last = System.nanoTime();
        private boolean closed;

        Progress(final Atelier atelier, final Out out) {
            this.atelier = atelier;
            this.out = out;
            atelier.jobs().onChange(this::say);
        }

        private synchronized void say() {
            if (closed || System.nanoTime() - last < EVERY_NANOS) {
                return;
            }
            last = System.nanoTime();
            for (final Job job : atelier.jobs().running()) {
                if (job.total() > 0) {
                    final long left = job.secondsLeft();
                    out.remark(job.title() + " " + job.done() + "/" + job.total()
                            + (left < 0 ? "" : ", about " + left + " s left"));
                }
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
        }
    }
}
