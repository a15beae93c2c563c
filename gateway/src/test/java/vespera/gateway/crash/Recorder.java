package vespera.gateway.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The library that stands between a process and the C library, compiled where it is needed. */
final class Recorder {

    private final Path library;

    private Recorder(final Path library) {
        this.library = library;
    }

    /** Compiles it; a test is skipped by name where there is no Linux or no C compiler. */
    static Recorder compiled(final Path into) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux"), "the recorder of disk writes is for Linux");
        final Path source = root().resolve("gateway/src/test/native/disk.c");
        final Path library = into.resolve("libdisk.so");
        final Process gcc;
        try {
            gcc = new ProcessBuilder(
                            "gcc",
                            "-O1",
                            "-shared",
                            "-fPIC",
                            "-o",
                            library.toString(),
                            source.toString(),
                            "-ldl",
                            "-lpthread")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("there is no gcc to compile the recorder of disk writes with");
            throw e;
        }
        final String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (gcc.waitFor() != 0) {
            throw new AssertionError("the recorder does not compile: " + said);
        }
        return new Recorder(library);
    }

    /** The folder of the whole project, where sources lie. */
    static Path root() {
        return Path.of(Optional.ofNullable(System.getProperty("vespera.root")).orElse(".."))
                .toAbsolutePath()
                .normalize();
    }

    /** What a process is started with to be recorded. */
    Map<String, String> recording(final Path folder, final Path log, final Path promises) throws IOException {
        final Map<String, String> environment = new HashMap<>();
        environment.put("LD_PRELOAD", library.toString());
        environment.put("DISK_ROOT", folder.toRealPath().toString());
        environment.put("DISK_LOG", log.toString());
        environment.put("DISK_ACKS", promises.toString());
        return environment;
    }

    /** What a process is started with so that faults written to a file befall it. */
    Map<String, String> failing(final Path folder, final Path faults) throws IOException {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "DISK_ROOT",
                folder.toRealPath().toString(),
                "DISK_FAULTS",
                faults.toString());
    }

    /** Has a fault begin, or all end where it is empty. */
    static void fault(final Path faults, final String line) throws IOException {
        if (line.isEmpty()) {
            Files.deleteIfExists(faults);
        } else {
            final Path temporary = faults.resolveSibling(faults.getFileName() + ".new");
            Files.writeString(temporary, line + "\n");
            Files.move(temporary, faults, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
