package vespera.gateway.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.journal.Refused;

/** Opens the window. */
@Command(name = "open", description = "Opens the window on an atelier; this is what happens without a command.")
final class OpenCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The folder; by default the nearest atelier, else the last one.")
    @Nullable
    Path folder;

    @Option(names = "--view", paramLabel = "V", description = "The view to begin with.")
    @Nullable
    String view;

    OpenCommand(final Session session) {
        this.session = session;
    }

    /** The same where it is asked for in the plainest way, as a desktop does it; nothing where an option needs reading. */
    static Optional<OpenCommand> plain(final Session session, final String... arguments) {
        final boolean viewed = arguments.length == 4 && arguments[2].equals("--view");
        if (arguments.length > 2 && !viewed || arguments.length > 0 && !arguments[0].equals("open")) {
            return Optional.empty();
        }
        final OpenCommand command = new OpenCommand(session);
        if (arguments.length > 1) {
            if (!isPlain(arguments[1]) || viewed && !isPlain(arguments[3])) {
                return Optional.empty();
            }
            try {
                command.folder = Path.of(arguments[1]);
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
            command.view = viewed ? arguments[3] : null;
        }
        return Optional.of(command);
    }

    /** Neither an option, nor a file of arguments, nor quoted, nor empty. */
    private static boolean isPlain(final String word) {
        return !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0))
                || word.startsWith("/")
                || word.startsWith(".");
    }

    @Override
    public Integer call() {
        if (session.shared()) {
            throw new Refused("open-already", "This atelier is open in a window already.", "Look for its window.");
        }
        final Path named = folder;
        if (named == null
                && !session.named()
                && !Files.isDirectory(session.folder().resolve(AtelierFolder.STORE))) {
            return session.windows().openAny(session.workingFolder(), view);
        }
        return session.windows()
                .open(
                        named == null
                                ? session.folder()
                                : session.workingFolder()
                                        .resolve(named)
                                        .toAbsolutePath()
                                        .normalize(),
                        view);
    }
}
