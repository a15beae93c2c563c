package vespera.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
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
