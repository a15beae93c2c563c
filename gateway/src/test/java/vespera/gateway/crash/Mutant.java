package vespera.gateway.crash;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A class of ours with one thing broken on purpose, to see that the tests would notice. */
final class Mutant {

    private Mutant() {}

    /**
     * Compiles a source with something in it replaced.
     *
     * @param source from the project's folder
     * @param from what must be there, at least once; every place is replaced
     * @return a folder of classes that goes before the class path
     */
    static Path of(final Path into, final String source, final String from, final String to) throws IOException {
        final Path file = Recorder.root().resolve(source);
        final String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new AssertionError(source + " no longer holds what the mutant breaks: " + from);
        }
        final Path folder = Files.createDirectories(into.resolve("mutant-source"));
        final Path broken = folder.resolve(file.getFileName());
        Files.writeString(broken, text.replace(from, to));
        final Path classes = Files.createDirectories(into.resolve("mutant-classes"));
        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        final StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            final List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(broken))
                    .call()) {
                throw new AssertionError("the mutant does not compile: " + said);
            }
        }
        return classes;
    }
}
