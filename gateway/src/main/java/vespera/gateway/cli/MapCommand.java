package vespera.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.MapFiles;
import vespera.scriptorium.exchange.MapImport;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** Mind maps and outlines of other programs, in and out. */
@Command(name = "map", description = "Takes in mind maps and outlines, and gives topics out as such.")
final class MapCommand {

    private static final Set<String> PICTURES = Set.of("svg", "png", "pdf");

    private final Session session;

    MapCommand(final Session session) {
        this.session = session;
    }

    @Command(
            name = "import",
            description = "Makes free topics of a file: Freeplane (.mm), OPML or a Markdown outline. One undo takes"
                    + " it back.")
    int take(
            @Parameters(paramLabel = "FILE") final Path file,
            @Option(names = "--under", paramLabel = "TASK", description = "Its id or title; the top if not given.")
                    final @Nullable String under) {
        final Path from = session.workingFolder().resolve(file);
        if (!Files.isRegularFile(from)) {
            throw new Refused("no-such-file", "There is no file “" + file + "”.", "Give the path of a map.");
        }
        final MapFiles maps = new MapFiles(session.atelier());
        final MapImport in = maps.take(
                session.atelier().person(),
                from,
                under == null ? null : topic(under).id());
        session.out()
                .line("Took in " + in.tasks().size() + " topics under “"
                        + in.tasks().getFirst().title() + "”  " + in.top());
        final Map<String, Object> json = new LinkedHashMap<>();
        json.put("topics", in.tasks().size());
        json.put("folded", in.folded().size());
        json.put("top", in.top().toString());
        json.put("title", in.tasks().getFirst().title());
        session.out().value(json);
        return 0;
    }

    @Command(
            name = "export",
            description = "Writes topics to a file, by its ending: .mm, .opml, .md, or a picture .svg, .png, .pdf.")
    int give(
            @Parameters(paramLabel = "FILE") final Path file,
            @Option(
                            names = "--topic",
                            paramLabel = "TASK",
                            description = "Its id or title, with all under it; everything if not given.")
                    final @Nullable String topic,
            @Option(
                            names = "--layout",
                            paramLabel = "L",
                            defaultValue = "both",
                            description = "Of a picture: both, right, radial or org.")
                    final String layout) {
        final Path to = session.workingFolder().resolve(file);
        final Optional<TaskId> top = Optional.ofNullable(topic).map(t -> topic(t).id());
        final int topics;
        if (PICTURES.contains(MapFiles.ending(to))) {
            topics = session.windows().drawMap(session.atelier(), top, layout, to);
        } else {
            topics = new MapFiles(session.atelier()).give(top, Optional.empty(), to);
        }
        session.out().line("Wrote " + topics + " topics to " + file + ".");
        session.out().value(Map.of("topics", topics, "file", to.toString()));
        return 0;
    }

    private Task topic(final String wanted) {
        final var tree = session.atelier().tasks().tree();
        try {
            return tree.find(TaskId.of(wanted)).orElseThrow(() -> none(wanted));
        } catch (IllegalArgumentException e) {
            return tree.live().stream()
                    .filter(t -> t.title().equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElseThrow(() -> none(wanted));
        }
    }

    private static Refused none(final String wanted) {
        return new Refused("no-such-task", "There is no topic “" + wanted + "”.", "“task list --tree” shows them all.");
    }
}
