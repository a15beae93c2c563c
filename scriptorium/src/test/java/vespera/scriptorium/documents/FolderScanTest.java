package vespera.scriptorium.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.testing.Scriptorium;

/** What other programs do in her folder. */
@SuppressWarnings("NullAway.Init")
final class FolderScanTest {

    @TempDir
    private Path folder;

    private Scriptorium s;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
    }

    @AfterEach
    void close() {
        s.close();
    }

    private Map<String, String> everything() throws IOException {
        final Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (final Path path : walk.toList()) {
                final String what = Files.isRegularFile(path) ? Sha256.hex(Files.readAllBytes(path)) : "";
                all.put(path.toString(), what + " " + Files.getLastModifiedTime(path));
            }
        }
        return all;
    }

    @Test
    void the_first_scan_changes_nothing_of_hers() throws IOException {
        s.outside("a.md", "\uFEFFone\r\ntwo\rthree");
        s.outside("x/Ünlü 🖋.md", "[[a]]");
        s.outside("x/y/plain.txt", "");
        Files.write(folder.resolve("odd.md"), new byte[] {'a', (byte) 0xC3, '('});
        final Map<String, String> before = everything();
        assertThat(s.scan().added()).isEqualTo(4);
        assertThat(s.scan().added()).isZero();
        assertThat(everything()).isEqualTo(before);
        assertThat(s.store().read(0, 1).getFirst().origin().actor().kind()).isEqualTo(Actor.Kind.IMPORT);
    }

    @Test
    void hidden_folders_the_archive_and_our_own_are_passed_over() {
        for (final String path : new String[] {
            ".obsidian/a.md",
            ".git/b.md",
            ".trash/c.md",
            "x/.hidden/d.md",
            ".e.md",
            "Vespera Archive/f.md",
            ".vespera_scriptorium/g.md"
        }) {
            s.outside(path, "x");
        }
        s.outside("x/Vespera Archive/seen.md", "x");
        assertThat(s.scan().added()).isEqualTo(1);
        assertThat(s.at("x/Vespera Archive/seen.md").here()).isTrue();
    }

    @Test
    void edits_deletions_and_returns_are_taken_in_as_somebody_elses() throws IOException {
        s.outside("a.md", "one");
        s.scan();
        final Document a = s.at("a.md");
        s.outside("a.md", "edited");
        assertThat(s.scan().changed()).isEqualTo(1);
        assertThat(s.documents().text(s.at("a.md"))).contains("edited");
        assertThat(s.store().versions(a.id()).getFirst().actor().kind()).isEqualTo(Actor.Kind.OUTSIDE);
        Files.delete(folder.resolve("a.md"));
        assertThat(s.scan().vanished()).isEqualTo(1);
        assertThat(s.documents().catalogue().at("a.md")).isEmpty();
        s.outside("a.md", "back");
        s.scan();
        assertThat(s.at("a.md").id()).isEqualTo(a.id());
        assertThat(s.documents().text(s.at("a.md"))).contains("back");
        assertThat(s.undo().undo(s.ada())).isEmpty();
    }

    @Test
    void a_renamed_file_keeps_its_identity_and_a_tie_is_not_guessed() throws IOException {
        s.outside("a.md", "unlike any other");
        s.outside("twin 1.md", "same");
        s.outside("twin 2.md", "same");
        s.scan();
        final Document a = s.at("a.md");
        final Document twin = s.at("twin 1.md");
        Files.createDirectories(folder.resolve("x"));
        Files.move(folder.resolve("a.md"), folder.resolve("x/b.md"));
        assertThat(s.scan().moved()).isEqualTo(1);
        assertThat(s.at("x/b.md").id()).isEqualTo(a.id());
        Files.delete(folder.resolve("twin 1.md"));
        Files.delete(folder.resolve("twin 2.md"));
        s.outside("x/1.md", "same");
        s.outside("x/2.md", "same");
        final FolderScan.Report report = s.scan();
        assertThat(report.moved()).isZero();
        assertThat(report.vanished()).isEqualTo(2);
        assertThat(s.at("x/1.md").id()).isNotEqualTo(twin.id());
    }

    @Test
    void two_files_that_changed_names_in_a_row_keep_theirs() throws IOException {
        s.outside("a.md", "was a");
        s.outside("b.md", "was b, which is longer");
        s.scan();
        final Document a = s.at("a.md");
        Files.move(folder.resolve("b.md"), folder.resolve("c.md"));
        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
        s.scan();
        assertThat(s.documents().text(s.at("b.md"))).contains("was a");
        assertThat(s.documents().text(s.at("c.md"))).contains("was b, which is longer");
        assertThat(s.documents().catalogue().at("a.md")).isEmpty();
        assertThat(s.documents().catalogue().find(a.id())).isPresent();
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, java.util.List.of()));
    }

    @Test
    void a_touched_file_is_no_new_version() throws IOException {
        s.outside("a.md", "one");
        s.scan();
        Files.setLastModifiedTime(folder.resolve("a.md"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertThat(s.scan().changed()).isZero();
        assertThat(s.at("a.md").versions()).isEqualTo(1);
        s.outside("a.md", "two");
        Files.setLastModifiedTime(folder.resolve("a.md"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertThat(s.documents()
                        .scan()
                        .again(s.ada(), s.jobs().run("x", job -> job))
                        .changed())
                .isEqualTo(1);
    }

    @Test
    void a_large_file_is_listed_but_not_kept() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("film.mp4").toFile(), "rw")) {
            file.setLength(FolderScan.LARGEST_KEPT + 1);
        }
        final FolderScan.Report report = s.scan();
        assertThat(report.skipped())
                .singleElement()
                .satisfies(k -> assertThat(k.reason()).contains("20 MB"));
        final Document film = s.at("film.mp4");
        assertThat(film.state().kept()).isFalse();
        assertThat(s.store().read(film.state().hash())).isEmpty();
        assertThatThrownBy(() -> s.documents().open(film.id()))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("not-kept"));
    }

    @Test
    void links_in_a_circle_trap_nobody() throws IOException {
        s.outside("x/a.md", "one");
        Files.createSymbolicLink(folder.resolve("x/loop"), folder);
        Files.createSymbolicLink(folder.resolve("self.md"), Path.of("self.md"));
        Files.createSymbolicLink(folder.resolve("nowhere.md"), Path.of("not-there.md"));
        Files.createSymbolicLink(folder.resolve("linked.md"), Path.of("x/a.md"));
        final FolderScan.Report report = s.scan();
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.skipped())
                .extracting(AtelierFolder.Skipped::path)
                .containsExactlyInAnyOrder("x/loop", "self.md", "nowhere.md");
    }

    @Test
    void a_watch_sees_a_change_in_a_new_folder_within_two_seconds() throws Exception {
        final AtomicReference<CountDownLatch> seen = new AtomicReference<>(new CountDownLatch(1));
        final AtomicReference<String> wanted = new AtomicReference<>("first.md");
        s.outside("first.md", "x");
        try (FolderWatch watch = FolderWatch.start(s.documents().folder(), () -> {
            s.scan();
            if (s.documents().catalogue().at(wanted.get()).isPresent()) {
                seen.get().countDown();
            }
        })) {
            assertThat(seen.get().await(10, TimeUnit.SECONDS)).isTrue();
            for (final String path : new String[] {"new/deep.md", "new/later.md"}) {
                seen.set(new CountDownLatch(1));
                wanted.set(path);
                s.outside(path, "x");
                assertThat(seen.get().await(2, TimeUnit.SECONDS)).as(path).isTrue();
            }
            assertThat(watch).isNotNull();
        }
    }
}
