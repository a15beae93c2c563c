package vespera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark.Figure;
import vespera.scriptorium.search.Mode;

/** From an edit in another program until text search finds the new word. */
final class EditLatency {

    private static final double MILLIS = 1e6;
    private static final long PATIENCE_SECONDS = 20;
    private static final double LIMIT_MILLIS = 200;
    private static final double HIGH = 95;

    private final Atelier atelier;
    private final List<String> files;
    private final SplittableRandom random;
    private final int edits;
    private int made;

    EditLatency(final Atelier atelier, final List<String> files, final long seed, final int edits) {
        this.atelier = atelier;
        this.files = files;
        this.random = new SplittableRandom(seed);
        this.edits = edits;
    }

    List<Figure> measure() throws Exception {
        final List<Figure> figures = new ArrayList<>();
        figures.add(byScan());
        figures.addAll(byWatch());
        return figures;
    }

    private Figure byScan() throws IOException {
        final Samples found = new Samples();
        final Samples walked = new Samples();
        for (int i = 0; i <= edits; i++) {
            final long walking = System.nanoTime();
            atelier.folder().scan();
            final long edited = System.nanoTime();
            final Edit edit = edit();
            atelier.scan();
            if (!isFound(edit)) {
                throw new IllegalStateException("an edit was not found after a scan");
            }
            if (i > 0) {
                walked.add((edited - walking) / MILLIS);
                found.add((System.nanoTime() - edited) / MILLIS);
            }
        }
        return Figure.of("an edit found, by a scan", found.median(), "ms", "walking the folder", walked.median());
    }

    private List<Figure> byWatch() throws Exception {
        final Samples found = new Samples();
        final Samples heard = new Samples();
        final Semaphore changes = new Semaphore(0);
        try (AutoCloseable subscription = atelier.gate().subscribe(entries -> changes.release())) {
            Objects.requireNonNull(subscription);
            atelier.startWatch();
            for (int i = 0; i <= edits; i++) {
                changes.drainPermits();
                try (WatchService bare = atelier.folder().root().getFileSystem().newWatchService()) {
                    final String file = pick();
                    folderOf(file).register(bare, StandardWatchEventKinds.ENTRY_MODIFY);
                    final long edited = System.nanoTime();
                    final Edit edit = edit(file);
                    final @Nullable WatchKey key = bare.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    final long seen = System.nanoTime();
                    if (key == null) {
                        throw new IllegalStateException("the system did not tell of an edit");
                    }
                    awaitFound(edit, changes);
                    // The first edit waits for the watches to be set.
                    if (i > 0) {
                        heard.add((seen - edited) / MILLIS);
                        found.add((System.nanoTime() - edited) / MILLIS);
                    }
                }
            }
        }
        return List.of(
                Figure.of("an edit found, by the watch", found.median(), "ms", "a bare watch hears", heard.median()),
                Figure.of("an outside edit searchable, median", found.median(), "ms", "limit", LIMIT_MILLIS),
                Figure.of("an outside edit searchable, p95", found.percentile(HIGH), "ms", "limit", LIMIT_MILLIS));
    }

    private void awaitFound(final Edit edit, final Semaphore changes) throws InterruptedException {
        while (!isFound(edit)) {
            if (!changes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("an edit was not found by the watch");
            }
        }
    }

    private record Edit(String file, String word) {}

    private String pick() {
        return files.get(random.nextInt(files.size()));
    }

    private Edit edit() throws IOException {
        return edit(pick());
    }

    private Edit edit(final String file) throws IOException {
        made++;
        final String word = "zq" + Long.toString(random.nextLong(1L << 40), 36) + "x" + made;
        Files.writeString(atelier.folder().resolve(file), "\n" + word + "\n", StandardOpenOption.APPEND);
        return new Edit(file, word);
    }

    private Path folderOf(final String file) {
        return Objects.requireNonNull(atelier.folder().resolve(file).getParent());
    }

    private boolean isFound(final Edit edit) {
        return atelier.search().search(edit.word(), Mode.TEXT, 5).hits().stream()
                .anyMatch(h -> h.path().equals(edit.file()));
    }
}
