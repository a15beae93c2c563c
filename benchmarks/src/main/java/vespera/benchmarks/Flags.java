package vespera.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vespera.desktop.Main;

/**
 * How this process was started, so that another one can be started alike, with the cache of loaded classes or
 * without.
 */
final class Flags {

    private static final String CACHE = "-XX:AOTCache=";
    private static final String MAKE = "-XX:AOTCacheOutput=";
    private static final String REHEARSAL = "rehearsal";
    private static final List<String> UNMOVED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private Flags() {}

    /** The launcher's flags without a cache; on a machine without a screen those for none. */
    static List<String> plain() {
        final List<String> flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent") && !flag.startsWith("-agentlib"))
                .filter(flag -> !flag.startsWith(CACHE) && !UNMOVED.contains(flag))
                .toList());
        if (System.getenv("DISPLAY") == null && flags.stream().noneMatch(f -> f.startsWith("-Dglass.platform"))) {
            flags.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        }
        return flags;
    }

    /** A command that runs a main class on this process's class path. */
    static List<String> command(final List<String> flags, final String main, final List<String> arguments) {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    /**
     * As {@link #plain}, with the cache that this process has, else with one that is made in {@code room}, which takes
     * a minute; nothing where classes lie in folders, since a cache knows jars only.
     */
    static Optional<List<String>> cached(final Path room) throws IOException, InterruptedException {
        final Optional<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith(CACHE))
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(with(own.get()));
        }
        final boolean jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .noneMatch(entry -> Files.isDirectory(Path.of(entry)));
        if (!jars) {
            return Optional.empty();
        }
        final Path cache = room.resolve("window.aot");
        final List<String> flags = new ArrayList<>(plain());
        flags.removeIf(flag -> flag.startsWith("-Dglass.platform"));
        flags.addAll(UNMOVED);
        flags.addAll(
                List.of(MAKE + cache, "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        final Process made = new ProcessBuilder(command(
                        flags,
                        Main.class.getName(),
                        List.of(REHEARSAL, room.resolve("room").toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return made.waitFor() == 0 && Files.exists(cache) ? Optional.of(with(CACHE + cache)) : Optional.empty();
    }

    private static List<String> with(final String cache) {
        final List<String> flags = new ArrayList<>(plain());
        flags.addAll(UNMOVED);
        flags.add(cache);
        return flags;
    }
}
