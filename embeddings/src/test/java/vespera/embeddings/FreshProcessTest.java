package vespera.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a new process shows what happens when the runtime's classes load for the first time. */
final class FreshProcessTest {

    @Test
    void theFirstOpeningIsSilentAsksNothingOfTheNetworkAndWritesWhereItWasTold(@TempDir final Path folder)
            throws IOException, InterruptedException {
        final Path home = Files.createDirectory(folder.resolve("home"));
        final Path cache = folder.resolve("cache");
        final File out = folder.resolve("out").toFile();
        final File err = folder.resolve("err").toFile();
        final ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                FreshProcess.class.getName(),
                cache.toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        final Process process = builder.redirectOutput(out).redirectError(err).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(err).content(StandardCharsets.UTF_8).isEmpty();
        assertThat(out).content(StandardCharsets.UTF_8).isEqualToIgnoringNewLines("387 asked=[] offline=true\n");
        assertThat(process.exitValue()).isZero();
        assertThat(home).isEmptyDirectory();
        assertThat(cache).isNotEmptyDirectory();
    }
}
