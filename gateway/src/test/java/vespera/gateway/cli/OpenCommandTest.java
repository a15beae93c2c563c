package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;

/** A plain “open” is not read by the command line's reader, and must come to the same. */
class OpenCommandTest {

    @TempDir
    Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void atelier() {
        folder = home.resolve("One");
        new Terminal(home).run("init", folder.toString()).ended(0);
    }

    private String asked(final Path from, final String... arguments) {
        final Terminal.Stage stage = new Terminal.Stage();
        new Terminal(from).run(stage, arguments).ended(0);
        return String.join(", ", stage.asked);
    }

    @Test
    void itOpensWhatTheReaderWouldOpen() {
        assertThat(asked(folder)).isEqualTo(asked(folder, "open", "--quiet")).isEqualTo("open One null");
        assertThat(asked(folder, "open")).isEqualTo("open One null");
        assertThat(asked(home, "open", "One")).isEqualTo(asked(home, "open", "--quiet", "One"));
        assertThat(asked(home, "open", folder.toString())).isEqualTo("open One null");
        assertThat(asked(home, "open", "./One", "--view", "board"))
                .isEqualTo(asked(home, "open", "./One", "--view=board"))
                .isEqualTo("open One board");
    }

    @Test
    void whatNeedsReadingIsRead() {
        final Terminal terminal = new Terminal(home);
        assertThat(OpenCommand.plain(new Nobody(), "open", "--help")).isEmpty();
        assertThat(OpenCommand.plain(new Nobody(), "open", "One", "--view", "--json"))
                .isEmpty();
        assertThat(OpenCommand.plain(new Nobody(), "open", "@words")).isEmpty();
        assertThat(OpenCommand.plain(new Nobody(), "status")).isEmpty();
        assertThat(terminal.run("open", "--help").ended(0).out()).contains("--view");
        terminal.run("open", "One", "--view").ended(2);
        terminal.run("open", "One", "Two").ended(2);
    }

    @Test
    void insideAWindowBothAreRefused() {
        try (Atelier atelier = Atelier.open(folder)) {
            final Terminal terminal = new Terminal(folder);
            final Terminal.Spoken plain = terminal.inside(atelier, "open");
            final Terminal.Spoken read = terminal.inside(atelier, "open", "--quiet");
            assertThat(plain.exit()).isEqualTo(read.exit()).isEqualTo(1);
            assertThat(plain.err()).isEqualTo(read.err()).isNotBlank();
        }
    }

    /** A session that is never asked, since nothing is run. */
    private static final class Nobody implements Session {

        @Override
        public Out out() {
            throw new IllegalStateException();
        }

        @Override
        public Path workingFolder() {
            throw new IllegalStateException();
        }

        @Override
        public Path folder() {
            throw new IllegalStateException();
        }

        @Override
        public boolean named() {
            throw new IllegalStateException();
        }

        @Override
        public Atelier atelier() {
            throw new IllegalStateException();
        }

        @Override
        public void release() {
            throw new IllegalStateException();
        }

        @Override
        public boolean shared() {
            throw new IllegalStateException();
        }

        @Override
        public Windows windows() {
            throw new IllegalStateException();
        }
    }
}
