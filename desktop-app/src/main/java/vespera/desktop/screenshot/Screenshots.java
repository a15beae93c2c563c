package vespera.desktop.screenshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.fx.FxThread;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Windows.Shot;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;

/** Renders the views of an atelier into PNG files: real views on real data in a scene that is never shown. */
public final class Screenshots {

    private static final String GRAPH = "graph";
    private static final long LEAST_MILLIS = 700;
    private static final long STEP_MILLIS = 100;
    /** On a busy machine; a view that is settled is not waited for. */
    private static final long MOST_MILLIS = 60_000;

    private static final long GRAPH_MILLIS = 60_000;

    private final Path folder;
    private final Path out;
    private final int width;
    private final int height;

    /** Pictures of so many pixels go into {@code out}, which is made where it is missing. */
    public Screenshots(final Path folder, final Path out, final int width, final int height) {
        this.folder = folder;
        this.out = out;
        this.width = width;
        this.height = height;
    }

    /** A shell in a scene that is not shown. */
    private record Stageless(Shell shell, Scene scene, Appearance appearance) {}

    /** Takes them; blocks, and not to be called on the FX thread, on which the toolkit runs. */
    public List<Shot> take(final Optional<String> view, final Optional<String> theme) {
        try (Atelier atelier = Atelier.open(folder)) {
            Files.createDirectories(out);
            atelier.scan();
            if (view.isEmpty() || view.get().equals(GRAPH)) {
                // The other views show nothing of the graph, and opening it takes seconds.
                atelier.upkeep().start();
                atelier.followers().await(Set.of(GRAPH), GRAPH_MILLIS);
                awaitGraph(atelier);
            }
            // Looked for by hand, since nothing runs beside the pictures that would.
            atelier.jobs().run("Looking for suggestions", job -> {
                atelier.organising().suggestions().look(job);
                return true;
            });
            final Remembered remembered = Remembered.forPictures(atelier.memory());
            final Stageless scene = onFx(() -> scene(atelier, remembered));
            try {
                return shots(scene, view, theme);
            } finally {
                scene.shell.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Where there is nothing to follow the graph may still be opening. */
    private static void awaitGraph(final Atelier atelier) throws InterruptedException {
        for (long waited = 0; waited < GRAPH_MILLIS; waited += STEP_MILLIS) {
            switch (atelier.graph().state()) {
                case READY, FAILED -> {
                    return;
                }
                case CLOSED, OPENING, RECOVERING -> pause();
            }
        }
    }

    private Stageless scene(final Atelier atelier, final Remembered remembered) {
        final Appearance appearance = new Appearance();
        final Shell shell = new Shell(atelier, remembered, appearance);
        final Scene scene = new Scene(shell.root(), width, height);
        return new Stageless(shell, scene, appearance);
    }

    /** A view with nothing chosen in it shows little of what it is for. */
    private static void choose(final Shell shell, final String view) {
        final Atelier atelier = shell.desk().atelier();
        switch (view) {
            case "artifacts" ->
                atelier.artifacts().artifacts(ArtifactRecords.Filter.newest(50)).stream()
                        .filter(a -> a.type() == Artifact.Type.VERSION)
                        .findFirst()
                        .ifPresent(a -> shell.desk().selection().select(new Subject.OfArtifact(a.id())));
            case "writing" ->
                atelier.catalogue().here().stream()
                        .filter(d -> d.kind() == Document.Kind.MARKDOWN)
                        .max(Comparator.comparingLong(d -> d.state().size()))
                        .ifPresent(d -> shell.desk().navigator().openAt(d.id(), 1));
            case "settings", "home", "suggestions", "codex" -> {}
            // With something selected all the rest fades, and a first look wants the whole.
            case "graph" -> shell.desk().selection().clear();
            default ->
                atelier.tasks().tree().live().stream()
                        .filter(t -> "doing".equals(t.status()))
                        .findFirst()
                        .ifPresent(t -> shell.desk().selection().select(new Subject.OfTask(t.id())));
        }
    }

    private List<Shot> shots(final Stageless scene, final Optional<String> wanted, final Optional<String> theme)
            throws IOException, InterruptedException {
        final List<View> views = onFx(scene.shell::views).stream()
                .filter(v -> wanted.isEmpty() || wanted.get().equals(v.id()))
                .toList();
        if (views.isEmpty()) {
            throw new Refused(
                    "no-such-view",
                    "There is no view “" + wanted.orElse("") + "”.",
                    "Views are: "
                            + String.join(
                                    ", ",
                                    onFx(scene.shell::views).stream()
                                            .map(View::id)
                                            .toList()));
        }
        final List<Shot> made = new ArrayList<>();
        for (final String one : theme.map(List::of).orElse(List.of("light", "dark"))) {
            onFx(() -> {
                scene.appearance.use(one);
                return true;
            });
            for (final View view : views) {
                made.add(shot(scene, view, one));
            }
        }
        return made;
    }

    private Shot shot(final Stageless scene, final View view, final String theme)
            throws IOException, InterruptedException {
        onFx(() -> {
            scene.shell.show(view.id());
            scene.shell.glance();
            choose(scene.shell, view.id());
            // Gives everything its size, which is what most views wait for.
            return scene.scene.snapshot(null);
        });
        long waited = 0;
        while (waited < LEAST_MILLIS || (waited < MOST_MILLIS && !onFx(view::settled))) {
            pause();
            waited += STEP_MILLIS;
            onFx(() -> {
                scene.scene.getRoot().applyCss();
                scene.scene.getRoot().layout();
                return true;
            });
        }
        final WritableImage image = onFx(() -> {
            // A scrolled page is drawn from a cached picture, which nothing renews where there is no window.
            scene.scene.getRoot().lookupAll(".scroll-pane").forEach(pane -> {
                if (pane instanceof ScrollPane scrolled) {
                    scrolled.getChildrenUnmodifiable().forEach(part -> part.setCache(false));
                }
            });
            return scene.scene.snapshot(null);
        });
        final Path file = out.resolve(view.id() + "-" + theme + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        return new Shot(view.id(), theme, file.toString());
    }

    private static void pause() throws InterruptedException {
        final boolean early = new CountDownLatch(1).await(STEP_MILLIS, TimeUnit.MILLISECONDS);
        assert !early;
    }

    private static <T> T onFx(final Callable<T> work) throws InterruptedException {
        final CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
