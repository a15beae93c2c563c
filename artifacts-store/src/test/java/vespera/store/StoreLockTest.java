package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.JournalException;

/** That an atelier has one owner. */
final class StoreLockTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_owner_is_refused_until_the_first_lets_go() {
        final Path run = folder.resolve("run");
        try (StoreLock first = StoreLock.acquire(run)) {
            assertThat(first).isNotNull();
            final JournalException refused = catchThrowableOfType(JournalException.class, () -> StoreLock.acquire(run));
            assertThat(refused.code()).isEqualTo(JournalException.Code.BUSY);
        }
        StoreLock.acquire(run).close();
    }

    @Test
    void another_process_is_refused_and_a_killed_one_lets_go() throws Exception {
        final Path run = folder.resolve("run");
        try (Child child = Child.start(Child.Task.LOCK, run)) {
            assertThat(child.line()).isEqualTo("1");
            final JournalException refused = catchThrowableOfType(JournalException.class, () -> StoreLock.acquire(run));
            assertThat(refused.code()).isEqualTo(JournalException.Code.BUSY);
            child.kill();
        }
        StoreLock.acquire(run).close();
    }
}
