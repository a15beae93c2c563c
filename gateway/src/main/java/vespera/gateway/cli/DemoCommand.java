package vespera.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.gateway.Atelier;
import vespera.gateway.sample.SampleAtelier;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;

/** The whole main job on the sample novella: in a window, or without a display as pictures. */
@Command(name = "demo", description = "Opens the sample novella; without a display it works through it and draws it.")
final class DemoCommand implements Callable<Integer> {

    private static final long PATIENCE_MILLIS = 180_000;
    private static final List<String> QUESTIONS = List.of("the lighthouse signal", "who is afraid of the glass");

    private final Session session;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where to copy it; a new temporary folder by default.")
    @Nullable
    Path to;

    @Option(names = "--headless", description = "Does it without a window even where there is a display.")
    boolean headless;

    DemoCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        final Path folder = folder();
        if (!Files.isDirectory(folder.resolve(vespera.scriptorium.documents.AtelierFolder.STORE))) {
            SampleAtelier.copyFiles(folder);
        }
        session.out().remark("The sample atelier is in " + folder);
        plant(folder);
        if (!headless && display()) {
            return session.windows().open(folder, null);
        }
        return withoutDisplay(folder);
    }

    private static void plant(final Path folder) {
        try (Atelier atelier = Atelier.open(folder)) {
            if (atelier.tasks().tree().all().isEmpty()) {
                SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.now(ZoneOffset.UTC));
            }
        }
    }

    private int withoutDisplay(final Path folder) throws InterruptedException {
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("folder", folder.toString());
        try (Atelier atelier = Atelier.open(folder)) {
            final long started = System.nanoTime();
            atelier.scan();
            atelier.upkeep().start();
            atelier.startMeaning();
            atelier.followers().await(Set.of("chunks"), PATIENCE_MILLIS);
            atelier.embedding().await();
            atelier.followers().await(Set.of("graph"), PATIENCE_MILLIS);
            final Links.Counts links = atelier.links().count();
            session.out()
                    .line(String.format(
                            "%d documents, %d tasks, %d links, %d passages read for meaning, in %.1f s.",
                            atelier.catalogue().size(),
                            atelier.tasks().tree().live().size(),
                            links.links(),
                            atelier.meaning().counts().embedded(),
                            (System.nanoTime() - started) / 1e9));
            answer.put("documents", atelier.catalogue().size());
            answer.put("tasks", atelier.tasks().tree().live().size());
            answer.put("links", links.links());
            answer.put("embedded", atelier.meaning().counts().embedded());
            answer.put(
                    "searches", QUESTIONS.stream().map(q -> search(atelier, q)).toList());
        }
        final List<Windows.Shot> shots = session.windows()
                .screenshots(folder, folder.resolveSibling(folder.getFileName() + " pictures"), null, null, 1280, 800);
        session.out().line("No display was found, so the views were drawn to pictures:");
        shots.forEach(s -> session.out().line("  " + s.file()));
        answer.put("screenshots", shots);
        session.out().value(answer);
        return 0;
    }

    private Map<String, Object> search(final Atelier atelier, final String question) {
        final Found found = atelier.search().search(question, Mode.ALL, 3);
        session.out().line("Search “" + question + "”:");
        for (final Hit hit : found.hits()) {
            session.out().line("  " + hit.title() + " — " + hit.passage());
            session.out().line("    " + String.join("; ", hit.why()));
        }
        return Map.of(
                "query", question, "hits", found.hits().stream().map(Json::hit).toList());
    }

    private Path folder() {
        final Path named = to;
        if (named != null) {
            return session.workingFolder().resolve(named).toAbsolutePath().normalize();
        }
        try {
            return Files.createTempDirectory("vespera-demo-").resolve(SampleAtelier.NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean display() {
        final String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        return !os.contains("linux") || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
