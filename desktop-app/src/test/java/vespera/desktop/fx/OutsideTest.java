package vespera.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person calls a file, and what it is called then. */
@ExtendWith(ApplicationExtension.class)
class OutsideTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Stage window;

    @Start
    void start(final Stage stage) {
        window = stage;
        stage.setScene(new Scene(new Pane(), 100, 100));
        stage.show();
    }

    private @Nullable String saved(final String name) {
        final AtomicReference<@Nullable String> got = new AtomicReference<>();
        new FxRobot().interact(() -> {
            final FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter("map", "*.mm"),
                            new FileChooser.ExtensionFilter("outline", "*.opml"));
            Outside.answer(window, title -> folder.resolve(name).toFile());
            final File file = new Outside(window).save(chooser);
            got.set(file == null ? null : file.getName());
        });
        return got.get();
    }

    @Test
    void aNameWithADotGetsTheEndingAllTheSameAndNothingIsOverwrittenUnasked() throws IOException {
        assertThat(saved("Tutorial 1.7")).isEqualTo("Tutorial 1.7.mm");
        assertThat(saved("plan.OPML")).isEqualTo("plan.OPML");
        Files.writeString(folder.resolve("plan.mm"), "mine");
        assertThat(saved("plan")).isEqualTo("plan 2.mm");
        // Here the dialog has asked.
        assertThat(saved("plan.mm")).isEqualTo("plan.mm");
    }
}
