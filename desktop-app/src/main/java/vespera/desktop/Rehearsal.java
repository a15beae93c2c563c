package vespera.desktop;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.View;
import vespera.desktop.fx.FxThread;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.gateway.sample.SampleAtelier;
import vespera.scriptorium.tasks.Task;

/**
 * The run that the launcher has Java learn from (JEP 483 and 514: an ahead-of-time cache of loaded classes): it opens
 * the sample in a folder of its own without a screen, shows every view, and lets search, meaning and suggestions start. The
 * graph is left out on purpose: whatever is in the cache is linked at every start before anything else happens, and a
 * third of all classes are Neo4j's, which nobody waits for.
 */
final class Rehearsal {

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());
    private static final double SIDE = 980;
    private static final long STEP_NANOS = 30_000_000;
    private static final int VIEW_STEPS = 200;
    private static final int MEANING_STEPS = 1_000;
    /** What there is on a real screen only, and what shows only where the graph has come; all else is met on the way. */
    private static final Pattern NOT_MET =
            Pattern.compile("(com/sun/(glass/ui/(gtk|win|mac|delegate)|prism/(es2|d3d|mtl|sw|impl)|javafx/tk/quantum)"
                    + "|vespera/desktop/(graphview|graphpane)|vespera/desktop|vespera/gateway/door)/[^/]*\\.class");

    private final Path room;

    private Rehearsal(final Path room) {
        this.room = room;
    }

    /**
     * Plays it.
     *
     * @param room a folder for what is made on the way; it is gone in the end
     * @return the exit code; the process has to be ended, since toolkit and graph have threads of their own
     */
    static int in(final Path room) {
        System.setProperty("vespera.data", room.resolve("data").toString());
        try {
            Files.createDirectories(room);
            try {
                new Rehearsal(room).play();
                return 0;
            } finally {
                empty(room);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the rehearsal broke off", e);
            return 1;
        }
    }

    private void play() {
        final Path sample = room.resolve("sample");
        SampleAtelier.copyFiles(sample);
        Platform.startup(() -> Platform.setImplicitExit(false));
        try (Atelier atelier = Atelier.open(sample)) {
            atelier.scan();
            SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.now(ZoneId.systemDefault()));
            final Remembered remembered = Remembered.read(atelier.memory());
            final Shell shell = onFx(() -> shown(atelier, remembered));
            atelier.organising().start();
            atelier.startFolders();
            atelier.startMeaning();
            atelier.startWatch();
            walk(shell, atelier);
            until(MEANING_STEPS, () -> atelier.meaning().counts().embedded() > 0);
            walk(shell, atelier);
            onFx(() -> {
                shell.leave();
                return true;
            });
            shell.close();
        }
        loadTheRest();
    }

    private static Shell shown(final Atelier atelier, final Remembered remembered) {
        final Shell shell = new Shell(atelier, remembered, new Appearance());
        final Stage stage = new Stage();
        stage.setScene(new Scene(shell.root(), SIDE, SIDE));
        stage.show();
        shell.begin(Optional.of("board"));
        return shell;
    }

    private static void walk(final Shell shell, final Atelier atelier) {
        final List<View> views = onFx(shell::views);
        for (final View view : views) {
            onFx(() -> {
                shell.show(view.id());
                return true;
            });
            until(VIEW_STEPS, () -> onFx(view::settled));
        }
        final Optional<Task> task = atelier.tasks().tree().live().stream().findFirst();
        for (final String panel : List.of("inspector", "chat", "search", "changes")) {
            onFx(() -> {
                task.ifPresent(t -> shell.desk().selection().select(new vespera.desktop.desk.Subject.OfTask(t.id())));
                shell.togglePanel(panel);
                return true;
            });
            until(4, () -> false);
        }
        atelier.catalogue().here().stream()
                .findFirst()
                .ifPresent(document -> onFx(() -> {
                    shell.desk().navigator().openAt(document.id(), 1);
                    return true;
                }));
        until(VIEW_STEPS, () -> onFx(() -> shell.current().settled()));
    }

    private static void loadTheRest() {
        final String path = System.getProperty("java.class.path");
        for (final String entry : path.split(Pattern.quote(System.getProperty("path.separator")))) {
            final String name = String.valueOf(Path.of(entry).getFileName());
            if (name.endsWith(".jar") && !name.startsWith("neo4j") && !name.startsWith("lucene")) {
                load(entry);
            }
        }
    }

    private static void load(final String jar) {
        try (JarFile file = new JarFile(jar)) {
            file.stream()
                    .map(java.util.zip.ZipEntry::getName)
                    .filter(name -> NOT_MET.matcher(name).matches())
                    .forEach(Rehearsal::loadOne);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a jar could not be read", e);
        }
    }

    private static void loadOne(final String name) {
        final String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        try {
            final Class<?> loaded = Class.forName(type, false, Rehearsal.class.getClassLoader());
            assert loaded != null;
        } catch (ClassNotFoundException | LinkageError e) {
            LOG.log(System.Logger.Level.TRACE, "passed over");
        }
    }

    private static void until(final int steps, final BooleanSupplier holds) {
        for (int i = 0; i < steps && !holds.getAsBoolean(); i++) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private static <T> T onFx(final java.util.function.Supplier<T> work) {
        final CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    private static void empty(final Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(final Path dir, final @Nullable IOException problem)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
