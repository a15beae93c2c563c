package vespera.scriptorium.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.testing.Scriptorium;

/** What the watch has looked at, and how many versions come of it. */
@SuppressWarnings("NullAway.Init")
final class FolderWatchTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private FolderWatch watch;
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger named = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        s = new Scriptorium(folder);
        s.outside("a.md", "alpha");
        s.outside("b.md", "beta");
        final Origin origin = new Origin(Actor.system("scan"), s.ada().session(), null);
        watch = FolderWatch.start(
                s.documents().folder(),
                () -> {
                    s.scan();
                    whole.incrementAndGet();
                },
                paths -> {
                    final boolean enough = s.documents().scan().only(origin, paths);
                    named.addAndGet(enough ? 1 : 0);
                    return enough;
                });
        until(() -> whole.get() == 1);
    }

    @AfterEach
    void close() {
        watch.close();
        s.close();
    }

    private static void until(final BooleanSupplier condition) {
        final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            pause(2);
        }
    }

    private static void pause(final long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private Document at(final String path) {
        return s.documents().catalogue().at(path).orElseThrow();
    }

    private String text(final String path) {
        return s.documents().catalogue().at(path).flatMap(s.documents()::text).orElse("");
    }

    private int versions(final String path) {
        return s.documents().records().versions(at(path).id()).size();
    }

    @Test
    void one_edit_is_taken_in_without_looking_at_everything() throws IOException {
        Files.writeString(folder.resolve("a.md"), "changed");
        until(() -> text("a.md").equals("changed"));
        assertThat(whole).hasValue(1);
        assertThat(named).hasValue(1);
        assertThat(text("b.md")).isEqualTo("beta");
    }

    @Test
    void saves_in_a_row_make_one_version() throws IOException {
        for (int i = 1; i <= 5; i++) {
            Files.writeString(folder.resolve("a.md"), "save " + i);
            pause(5);
        }
        until(() -> text("a.md").equals("save 5"));
        assertThat(versions("a.md")).isEqualTo(2);
    }

    @Test
    void a_program_that_saves_again_and_again_does_not_make_a_version_each_time() throws IOException {
        for (int i = 1; i <= 10; i++) {
            Files.writeString(folder.resolve("a.md"), "save " + i);
            pause(100);
        }
        until(() -> text("a.md").equals("save 10"));
        assertThat(versions("a.md")).isBetween(2, 4);
    }

    @Test
    void a_file_that_is_emptied_before_it_is_written_makes_one_version() throws IOException {
        Files.writeString(folder.resolve("a.md"), "");
        pause(100);
        Files.writeString(folder.resolve("a.md"), "whole");
        until(() -> text("a.md").equals("whole"));
        assertThat(versions("a.md")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_replaced_by_another_is_the_same_document() throws IOException {
        final DocumentId id = at("a.md").id();
        Files.writeString(folder.resolve(".a.tmp"), "replaced");
        Files.move(folder.resolve(".a.tmp"), folder.resolve("a.md"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        until(() -> text("a.md").equals("replaced"));
        assertThat(at("a.md").id()).isEqualTo(id);
    }

    @Test
    void files_that_change_places_are_still_known() throws IOException {
        final List<DocumentId> ids = List.of(at("a.md").id(), at("b.md").id());
        Files.move(folder.resolve("a.md"), folder.resolve(".swap"));
        Files.move(folder.resolve("b.md"), folder.resolve("a.md"));
        Files.move(folder.resolve(".swap"), folder.resolve("b.md"));
        until(() -> text("a.md").equals("beta") && text("b.md").equals("alpha"));
        assertThat(List.of(at("b.md").id(), at("a.md").id())).isEqualTo(ids);
    }

    @Test
    void everything_is_looked_at_once_more_when_the_folder_has_come_to_rest() throws IOException {
        Files.writeString(folder.resolve("a.md"), "changed");
        until(() -> named.get() == 1);
        until(() -> whole.get() == 2);
        assertThat(text("a.md")).isEqualTo("changed");
    }

    @Test
    void a_file_that_goes_is_gone() throws IOException {
        Files.delete(folder.resolve("b.md"));
        until(() -> s.documents().catalogue().at("b.md").isEmpty());
        assertThat(whole.get()).isGreaterThan(1);
    }
}
