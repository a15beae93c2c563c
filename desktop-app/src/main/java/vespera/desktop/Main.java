package vespera.desktop;

import java.nio.file.Path;

/** Where the program starts. A stand-in until the command line is wired here: it opens the folder it is given. */
public final class Main {

    private Main() {}

    /** Opens a window on the folder named first, else on the working folder. */
    public static void main(final String[] arguments) {
        final Path folder = Path.of(arguments.length > 0 ? arguments[0] : "").toAbsolutePath();
        final int code = new DesktopWindow().open(folder, null);
        DesktopWindow.end();
        System.exit(code);
    }
}
