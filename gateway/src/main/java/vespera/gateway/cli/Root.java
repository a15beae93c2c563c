package vespera.gateway.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself: what may be said before or after any subcommand. */
@Command(
        name = "atelier",
        mixinStandardHelpOptions = true,
        version = "Vespera Atelier 0.1.0",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "A desktop for writers: board, map, graph, desk and memory over a folder of your own files.",
        footer = "Without a command it opens the window.")
final class Root {

    @Option(names = "-C", paramLabel = "FOLDER", scope = ScopeType.INHERIT, description = "The atelier's folder.")
    @Nullable
    Path folder;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "One JSON document on standard output.")
    boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress on standard error.")
    boolean quiet;
}
