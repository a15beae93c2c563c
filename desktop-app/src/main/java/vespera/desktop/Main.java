package vespera.desktop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Commands;
import vespera.gateway.cli.DoorKeeper;
import vespera.gateway.cli.Out;

/** Where the program starts: hands its words to the command line, and lends it the window. */
public final class Main {

    private Main() {}

    /** What the launcher says for a run that Java learns from; no command of a person's. */
    private static final String REHEARSAL = "rehearsal";

    /** Runs one command line and ends the process with its exit code. */
    public static void main(final String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals(REHEARSAL)) {
            System.exit(Rehearsal.in(Path.of(arguments[1]).toAbsolutePath()));
        }
        final PrintStream answers = utf8(FileDescriptor.out);
        final PrintStream remarks = utf8(FileDescriptor.err);
        final Out out = new Out(
                text -> {
                    answers.print(text);
                    answers.flush();
                },
                text -> {
                    remarks.print(text);
                    remarks.flush();
                },
                false,
                false);
        final DesktopWindow window = new DesktopWindow(Main::door);
        if (arguments.length == 0 || arguments[0].equals("open")) {
            // Reading the command line takes as long as the toolkit does: side by side.
            window.getReady();
        }
        final int code = new Commands(window).run(arguments, Path.of("").toAbsolutePath(), out);
        System.exit(code);
    }

    private static AutoCloseable door(final Atelier atelier) {
        try {
            return DoorKeeper.open(atelier, new DesktopWindow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terminal may be set to another encoding; answers are UTF-8 whatever it says. */
    private static PrintStream utf8(final FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
    }
}
