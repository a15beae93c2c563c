package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.scriptorium.journal.Refused;

/** Draws views to pictures; needs no display. */
@Command(name = "screenshot", description = "Draws views to PNG files and exits; needs no display.")
final class ScreenshotCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    private final Session session;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the pictures go.")
    Path out = Path.of(".");

    @Option(names = "--view", paramLabel = "V", description = "One view only.")
    @Nullable
    String view;

    @Option(names = "--theme", description = "light or dark; both by default.")
    @Nullable
    String theme;

    @Option(names = "--size", defaultValue = "1280x800", description = "Width x height.")
    String size = "1280x800";

    ScreenshotCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final Matcher match = SIZE.matcher(size);
        if (!match.matches()) {
            throw new Refused("bad-size", "“" + size + "” is no size.", "Write it like 1280x800.");
        }
        if (session.shared()) {
            throw new Refused(
                    "open-already",
                    "This atelier is open in a window, so it cannot be drawn beside it.",
                    "Close the window first.");
        }
        final List<Windows.Shot> shots = session.windows()
                .screenshots(
                        session.folder(),
                        session.workingFolder().resolve(out).toAbsolutePath().normalize(),
                        view,
                        theme,
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)));
        session.out().value(shots);
        shots.forEach(s -> session.out().line(s.file()));
        return 0;
    }
}
