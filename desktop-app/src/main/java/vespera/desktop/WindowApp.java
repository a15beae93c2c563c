package vespera.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vespera.desktop.fx.FxThread;
import vespera.desktop.fx.Outside;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Resumed;
import vespera.desktop.shell.Shell;
import vespera.desktop.shell.Startup;
import vespera.desktop.shell.Trouble;
import vespera.desktop.shell.TroublePage;
import vespera.desktop.shell.WelcomePage;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.gateway.RecentAteliers;
import vespera.gateway.StorePlace;
import vespera.gateway.sample.SampleAtelier;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;

/**
 * One window and the atelier in it. The frame stands at once; the atelier is opened beside it, and what is slow starts
 * only when the view is there.
 */
final class WindowApp {

    private static final Texts TEXTS = Texts.of(WindowApp.class);
    private static final System.Logger LOG = System.getLogger(WindowApp.class.getName());
    private static final Duration PATIENCE = Duration.millis(300);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage = new Stage();
    private final Label progress = new Label();
    private final Appearance appearance;
    private final Function<Atelier, AutoCloseable> door;
    private final Runnable closed;
    private final Optional<String> view;
    private final @Nullable Path asked;
    private @Nullable Opening opening;
    private @Nullable Remembered remembered;
    private @Nullable Thread worker;
    private volatile boolean leaving;

    /**
     * To be made on the FX thread.
     *
     * @param opening what is being opened already, or null where somebody is to be asked first
     * @param asked what would be opened if she said so, or null for nothing in particular
     * @param door opens what lets other processes in, once the atelier is open
     * @param closed is called on a background thread when the window is gone and everything is kept
     */
    WindowApp(
            final @Nullable Opening opening,
            final @Nullable Path asked,
            final Optional<String> view,
            final Appearance appearance,
            final Function<Atelier, AutoCloseable> door,
            final Runnable closed) {
        this.opening = opening;
        this.asked = asked;
        this.view = view;
        this.appearance = appearance;
        this.door = door;
        this.closed = closed;
    }

    /** Shows the frame and begins to open the atelier. */
    void start() {
        stage.setTitle(TEXTS.say("title"));
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        final Scene scene = new Scene(waiting(), WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave();
        });
        stage.show();
        if (opening != null) {
            open(opening);
        } else if (asked != null) {
            ask(asked);
        } else {
            welcome();
        }
    }

    /** Which folder? The only question at the first start. */
    private void welcome() {
        final WelcomePage page = new WelcomePage(new RecentAteliers().all());
        Appearance.dress(page);
        page.on(this::choose, this::sample, this::wanted);
        stage.getScene().setRoot(page);
        page.focus();
    }

    /** Opens a folder, unless it holds all that there is: that is asked about first. */
    private void wanted(final Path folder) {
        if (StorePlace.holdsEverything(folder)) {
            ask(folder);
        } else {
            again(folder);
        }
    }

    private void ask(final Path folder) {
        final TroublePage page = new TroublePage(Trouble.everything(), folder.toString());
        Appearance.dress(page);
        page.allTheSame();
        page.on(() -> again(folder), this::choose, this::sample);
        stage.getScene().setRoot(page);
    }

    /** Says that it is being opened only where that takes a while: most ateliers are there before it could be read. */
    private StackPane waiting() {
        final StackPane pane = new StackPane();
        Appearance.dress(pane);
        progress.setText(TEXTS.say("opening"));
        final PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> {
            if (pane.getScene() != null) {
                pane.getChildren().add(turning());
            }
        });
        patience.play();
        return pane;
    }

    private VBox turning() {
        final ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        final VBox box = new VBox(12, turning, progress);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        return box;
    }

    private void open(final Opening wanted) {
        wanted.onProgress(text -> FxThread.run(() -> progress.setText(text)));
        final Thread thread = Thread.ofPlatform().name("atelier").unstarted(() -> work(wanted));
        worker = thread;
        thread.start();
    }

    /** The life of an open atelier, on a thread of its own: opening, starting its parts; closing is {@link #close}. */
    private void work(final Opening wanted) {
        final Opening.Opened open;
        try {
            open = wanted.await();
        } catch (RuntimeException e) {
            log(e);
            FxThread.run(() -> trouble(Trouble.of(wanted.folder(), e), wanted.folder()));
            return;
        }
        final Atelier atelier = open.atelier();
        final Handover handover = new Handover();
        FxThread.run(() -> afterTwoPictures(opened(atelier, open.remembered(), handover), handover));
        final Shell built = handover.take();
        if (built != null) {
            handover.let(let(atelier));
            new Startup(atelier, built.desk().notices(), () -> leaving).run();
        }
    }

    // What is refused is said on the screen, and its words may hold a path.
    private static void log(final RuntimeException failure) {
        if (failure instanceof Refused || failure instanceof JournalException) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "an atelier was not opened: {0}",
                    failure.getClass().getSimpleName());
        } else {
            LOG.log(System.Logger.Level.WARNING, "an atelier could not be opened", failure);
        }
    }

    /** What is slow must not take the processor from the first picture of the view. */
    private static void afterTwoPictures(final Shell shell, final Handover handover) {
        new AnimationTimer() {
            private int seen;

            @Override
            public void handle(final long now) {
                seen++;
                if (seen > 2) {
                    stop();
                    handover.give(shell);
                }
            }
        }.start();
    }

    /** Without a door only other commands are kept out: the window works all the same. */
    private AutoCloseable let(final Atelier atelier) {
        try {
            return door.apply(atelier);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the door for other commands could not be opened", e);
            return () -> {};
        }
    }

    private Shell opened(final Atelier atelier, final Remembered kept, final Handover handover) {
        appearance.use(atelier.settings().theme());
        appearance.zoom(atelier.settings().zoom());
        appearance.move(atelier.settings().motion());
        final Shell built = new Shell(atelier, kept, appearance);
        remembered = kept;
        bounds(kept.get(Remembered.BOUNDS));
        final Path name = atelier.folder().root().getFileName();
        stage.setTitle(name == null ? TEXTS.say("title") : TEXTS.say("title-of", name.toString()));
        stage.getScene().setRoot(built.root());
        built.begin(view);
        new Resumed(built.desk()).say();
        Thread.ofVirtual()
                .start(() -> new RecentAteliers().opened(atelier.folder().root()));
        built.onOther(folder -> change(built, atelier, handover, folder));
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave(built, atelier, handover);
        });
        return built;
    }

    private void bounds(final String line) {
        final String[] parts = line.split(" ");
        if (parts.length != 5) {
            return;
        }
        final double x = Double.parseDouble(parts[0]);
        final double y = Double.parseDouble(parts[1]);
        final double width = Double.parseDouble(parts[2]);
        final double height = Double.parseDouble(parts[3]);
        for (final Screen screen : Screen.getScreensForRectangle(x, y, width, height)) {
            final Rectangle2D whole = screen.getVisualBounds();
            if (whole.getWidth() >= width * 0.5 && whole.getHeight() >= height * 0.5) {
                stage.setX(Math.max(x, whole.getMinX()));
                stage.setY(Math.max(y, whole.getMinY()));
                stage.setWidth(Math.min(width, whole.getWidth()));
                stage.setHeight(Math.min(height, whole.getHeight()));
                stage.setMaximized(Boolean.parseBoolean(parts[4]));
                return;
            }
        }
    }

    private void trouble(final Trouble trouble, final Path folder) {
        final TroublePage page = new TroublePage(trouble, folder.toString());
        Appearance.dress(page);
        page.on(() -> again(folder), this::choose, this::sample);
        stage.getScene().setRoot(page);
    }

    private void again(final Path folder) {
        final Opening begun = Opening.begin(folder);
        opening = begun;
        stage.getScene().setRoot(waiting());
        open(begun);
    }

    private void choose() {
        final DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.say("which-folder"));
        final File chosen = new Outside(stage).folder(chooser);
        if (chosen != null) {
            wanted(chosen.toPath());
        }
    }

    private void sample() {
        final Path home = Path.of(System.getProperty("user.home"));
        final Path wanted = home.resolve(SampleAtelier.NAME);
        stage.getScene().setRoot(waiting());
        Thread.ofVirtual().start(() -> {
            try {
                if (Files.notExists(wanted)) {
                    SampleAtelier.copyFiles(wanted);
                    try (Atelier fresh = Atelier.open(wanted)) {
                        fresh.scan();
                        SampleAtelier.addTasks(fresh.tasks(), fresh.person(), LocalDate.now(ZoneId.systemDefault()));
                    }
                }
                FxThread.run(() -> again(wanted));
            } catch (RuntimeException e) {
                FxThread.run(() -> trouble(Trouble.of(wanted, e), wanted));
            }
        });
    }

    private void leave() {
        stage.hide();
        Thread.ofVirtual().start(closed);
    }

    private void leave(final Shell built, final Atelier atelier, final Handover handover) {
        keepBounds(built);
        built.leave();
        stage.hide();
        leaving = true;
        handover.give(built);
        final Thread starting = worker;
        Thread.ofPlatform().name("closing").start(() -> close(built, atelier, handover, starting, closed));
    }

    /** Closes this atelier and opens another, or asks which, in the same window. */
    private void change(
            final Shell built, final Atelier atelier, final Handover handover, final Optional<Path> folder) {
        keepBounds(built);
        built.leave();
        stage.getScene().setRoot(waiting());
        stage.setTitle(TEXTS.say("title"));
        // Until this one is closed, nothing may end the program.
        stage.setOnCloseRequest(event -> event.consume());
        leaving = true;
        handover.give(built);
        final Thread starting = worker;
        Thread.ofPlatform()
                .name("closing")
                .start(() -> close(
                        built,
                        atelier,
                        handover,
                        starting,
                        () -> FxThread.run(() -> {
                            leaving = false;
                            stage.setOnCloseRequest(event -> {
                                event.consume();
                                leave();
                            });
                            folder.ifPresentOrElse(this::wanted, this::welcome);
                        })));
    }

    private void keepBounds(final Shell built) {
        if (remembered != null) {
            final String line = stage.getX() + " " + stage.getY() + " " + stage.getWidth() + " " + stage.getHeight()
                    + " " + stage.isMaximized();
            remembered.put(built.desk().work(), Remembered.BOUNDS, line);
        }
    }

    private void close(
            final Shell built,
            final Atelier atelier,
            final Handover handover,
            final @Nullable Thread starting,
            final Runnable then) {
        try {
            atelier.jobs().running().forEach(job -> job.cancel());
            if (starting != null) {
                starting.join();
            }
            handover.let().close();
            built.close();
            atelier.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "a part did not close", e);
        } finally {
            then.run();
        }
    }
}
