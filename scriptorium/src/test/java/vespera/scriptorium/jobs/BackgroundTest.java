package vespera.scriptorium.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A thread that gives way does, alone. */
@EnabledOnOs(OS.LINUX)
class BackgroundTest {

    /** The nineteenth field of the thread's own line, see proc(5). */
    private static int niceness() {
        try {
            final String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void workInTheBackgroundIsNiceAndNobodyElseIs() throws Exception {
        final int here = niceness();
        final CompletableFuture<Integer> there = new CompletableFuture<>();
        final CompletableFuture<Integer> started = new CompletableFuture<>();
        Thread.ofPlatform()
                .start(Background.of(() -> {
                    there.complete(niceness());
                    Thread.ofPlatform().start(() -> started.complete(niceness()));
                }))
                .join();
        assertThat(there.get()).isEqualTo(Math.min(19, here + Background.NICE));
        assertThat(started.get()).as("what it starts is nice too").isEqualTo(there.get());
        assertThat(niceness()).isEqualTo(here);
    }
}
