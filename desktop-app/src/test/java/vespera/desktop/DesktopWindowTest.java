package vespera.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import vespera.desktop.hands.Hand;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Windows.Shot;
import vespera.scriptorium.tasks.NewTask;

/** A window from its opening to its closing, and pictures without one. */
@ExtendWith(ApplicationExtension.class)
class DesktopWindowTest {

    private final Hand hand = new Hand();

    @TempDir
    Path folder;

    private Parent root() {
        return Window.getWindows().stream()
                .map(window -> Objects.requireNonNull(window.getScene()).getRoot())
                .findFirst()
                .orElseThrow();
    }

    private boolean seen(final String selector) {
        return !Window.getWindows().isEmpty() && root().lookup(selector) != null;
    }

    private void closeWindow() {
        hand.interact(() -> {
            final Window window = Window.getWindows().getFirst();
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
    }

    @Test
    void itOpensAnAtelierLetsOthersInAndClosesEverything() throws Exception {
        Files.writeString(folder.resolve("One.md"), "# One\n\nSee [[Two]].\n");
        final AtomicInteger open = new AtomicInteger();
        final DesktopWindow window = new DesktopWindow(atelier -> {
            open.incrementAndGet();
            return open::decrementAndGet;
        });
        final CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> window.open(folder, "home"));
        until(() -> seen(".rail") && open.get() == 1);
        closeWindow();
        assertThat(code.get(120, TimeUnit.SECONDS)).isZero();
        assertThat(open).hasValue(0);
        try (Atelier again = Atelier.open(folder)) {
            assertThat(again.memory().recall("window.view")).contains("home");
            assertThat(again.memory().recall("window.bounds")).isPresent();
        }
    }

    @Test
    void aFolderThatIsNotThereGetsAPageWithTheWayOut() throws Exception {
        final CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> new DesktopWindow().open(folder.resolve("gone"), null));
        until(() -> seen(".trouble-title"));
        assertThat(((Label) root().lookup(".trouble-title")).getText()).isEqualTo("This folder is not there");
        assertThat(folder.resolve("gone")).doesNotExist();
        closeWindow();
        assertThat(code.get(120, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void anAtelierThatIsOpenElsewhereIsSaidToBe() throws Exception {
        try (Atelier other = Atelier.open(folder)) {
            assertThat(other.folder().root()).isNotNull();
            final CompletableFuture<Integer> code =
                    CompletableFuture.supplyAsync(() -> new DesktopWindow().open(folder, null));
            until(() -> seen(".trouble-title"));
            assertThat(((Label) root().lookup(".trouble-title")).getText()).contains("open already");
            closeWindow();
            assertThat(code.get(120, TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void picturesShowRealDataWithoutAWindow(@TempDir final Path out) throws IOException {
        Files.writeString(folder.resolve("One.md"), "# One\n\nSee [[Two]].\n");
        try (Atelier atelier = Atelier.open(folder)) {
            atelier.scan();
            atelier.tasks().create(atelier.person(), NewTask.titled("A card").withStatus("todo"));
        }
        final List<Shot> shots = new DesktopWindow().screenshots(folder, out, "board", "light", 1600, 900);
        assertThat(shots).singleElement().satisfies(shot -> {
            final BufferedImage image = ImageIO.read(Path.of(shot.file()).toFile());
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(colours(image)).as("colours in the picture").isGreaterThan(20);
        });
    }

    private static long colours(final BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
