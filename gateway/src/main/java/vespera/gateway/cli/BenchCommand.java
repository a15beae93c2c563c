package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.journal.Refused;

/** Figures beside their baselines, measured in the same run. */
@Command(name = "bench", description = "Measures (development builds only).")
final class BenchCommand {

    private final Session session;

    BenchCommand(final Session session) {
        this.session = session;
    }

    private static List<Benchmark> all() {
        return ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Command(name = "list", description = "What can be measured.")
    int list() {
        session.out()
                .value(all().stream()
                        .map(b -> Map.of("name", b.name(), "description", b.description()))
                        .toList());
        all().forEach(b -> session.out().line(b.name() + "  " + b.description()));
        return 0;
    }

    @Command(name = "run", description = "Measures one.")
    int run(
            @Parameters(paramLabel = "NAME") final String name,
            @Option(names = "--vault", paramLabel = "DIR") final @Nullable Path vault,
            @Option(names = "--seed", defaultValue = "1") final long seed)
            throws Exception {
        final Benchmark benchmark = all().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "no-such-benchmark",
                        "There is no benchmark “" + name + "” here.",
                        "“bench list” shows those there are; an installed copy has none."));
        final List<Benchmark.Figure> figures = benchmark.run(
                vault == null
                        ? null
                        : session.workingFolder()
                                .resolve(vault)
                                .toAbsolutePath()
                                .normalize(),
                seed);
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", name);
        answer.put("figures", figures);
        answer.put(
                "machine",
                Runtime.getRuntime().availableProcessors() + " processors, " + Runtime.version() + ", "
                        + System.getProperty("os.name"));
        session.out().value(answer);
        figures.forEach(f -> session.out()
                .line(String.format(
                        "%-44s %12.3f %-8s %s: %.3f (×%.2f)",
                        f.what(), f.value(), f.unit(), f.baseline(), f.baselineValue(), f.ratio())));
        return 0;
    }
}
