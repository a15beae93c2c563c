package vespera.benchmarks;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process of its own that measures something, started just as this one was, and what it says: a name and a value a
 * line.
 */
final class Child {

    private static final double KILO = 1_024;
    private static final double MEGA = 1e6;

    private final Map<String, String> said = new HashMap<>();

    private Child() {}

    /** Runs a main class to its end. */
    static Child run(final Class<?> main, final List<String> arguments) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The launcher's flags, since what is measured is what a person gets.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent") && !flag.startsWith("-agentlib"))
                .forEach(command::add);
        if (System.getenv("DISPLAY") == null && command.stream().noneMatch(f -> f.startsWith("-Dglass.platform"))) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        final Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        final Child child = new Child();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                final int tab = line.indexOf('\t');
                if (tab > 0) {
                    child.said.put(line.substring(0, tab), line.substring(tab + 1));
                }
            });
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the started process failed: " + child.said);
        }
        return child;
    }

    double number(final String name) {
        return Double.parseDouble(text(name));
    }

    String text(final String name) {
        final String value = said.get(name);
        if (value == null) {
            throw new IllegalStateException("the started process said nothing of " + name);
        }
        return value;
    }

    /** For the started process: says a value. */
    static void say(final String name, final Object value) throws IOException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out) {
            @Override
            public void close() {
                // More is to be said.
            }
        }) {
            out.write((name + "\t" + String.valueOf(value).replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * For the started process: the most memory it had at any time, in megabytes, as Linux counts it; else the heap's.
     */
    static double peakMegabytes() throws IOException {
        final Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (final String line : Files.readAllLines(status, StandardCharsets.US_ASCII)) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) * KILO / MEGA;
                }
            }
        }
        return Runtime.getRuntime().totalMemory() / MEGA;
    }
}
