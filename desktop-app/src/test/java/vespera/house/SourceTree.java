package vespera.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The project's Java files, found from any of its folders. */
record SourceTree(Path root) {

    static final int MOST_LINES = 400;

    /** Climbs from the working folder, which is the module's or the project's, to the folder of the reactor. */
    static SourceTree ofProject() {
        final Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("scriptorium/pom.xml"))) {
                return new SourceTree(folder);
            }
        }
        throw new IllegalStateException("no reactor above the working folder");
    }

    /** Every Java file of every module, tests included. */
    List<Path> files() throws IOException {
        return javaFiles(path -> true);
    }

    /** Files longer than the limit, relative to the root. */
    List<String> tooLong() throws IOException {
        final List<Path> files = files();
        return files.stream()
                .filter(file -> lines(file) > MOST_LINES)
                .map(this::relative)
                .toList();
    }

    /** Production folders with Java files of which no {@code package-info.java} says {@code @NullMarked}. */
    List<String> unmarked() throws IOException {
        return javaFiles(path -> relative(path).contains("src/main/java/")).stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isMarked(folder.resolve("package-info.java")))
                .map(this::relative)
                .toList();
    }

    /** How many production files with a type a module has under a package. */
    long typesOf(final String module, final String folder) throws IOException {
        final Predicate<Path> type = path -> !path.endsWith("package-info.java");
        return javaFiles(type.and(path -> relative(path).startsWith(module + "/src/main/java/" + folder + "/")))
                .size();
    }

    private List<Path> javaFiles(final Predicate<Path> wanted) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceTree::below)
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> below(final Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String relative(final Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static int lines(final Path file) {
        try {
            return Files.readAllLines(file, UTF_8).size();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMarked(final Path description) {
        try {
            return Files.exists(description)
                    && Files.readAllLines(description, UTF_8).stream().anyMatch(line -> line.startsWith("@NullMarked"));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
