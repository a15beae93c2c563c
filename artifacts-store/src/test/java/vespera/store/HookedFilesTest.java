package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.derived.MemoryDerived;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.filetypes.Apart;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.FileTypes;
import vespera.scriptorium.filetypes.Unreadable;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.markdown.RawLink;

/** Files that hooks read: in the tables, through renames and restores, with and without what was kept of them. */
final class HookedFilesTest {

    @TempDir
    Path root = Path.of("");

    private MemoryDerived derived = new MemoryDerived();
    private final Shouting hook = new Shouting();

    @SuppressWarnings("NullAway.Init")
    private Stored atelier;

    private long seed = 1;

    /** Reads what is in a file in capitals, and counts how often it was asked. */
    private static final class Shouting implements FileTypeHook {
        private int version = 1;
        private int asked;
        private String fails = "";

        @Override
        public String name() {
            return "shout";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public boolean takes(final String ending) {
            return ending.equals("pdf");
        }

        @Override
        public boolean fits(final byte[] head) {
            return true;
        }

        @Override
        public int lightUpTo() {
            return Integer.MAX_VALUE;
        }

        @Override
        public Extract read(final byte[] bytes) throws IOException {
            asked++;
            if (!fails.isEmpty()) {
                throw new Unreadable(fails);
            }
            final String text = new String(bytes, StandardCharsets.UTF_8);
            return Extract.of(
                    "Read by " + version, text.toUpperCase(Locale.ROOT) + " [[Ferry]] version" + version + "\n");
        }
    }

    @BeforeEach
    void open() {
        atelier = Stored.open(root, seed++, new Readings(new FileTypes(List.of(hook), Apart.here(), derived)));
    }

    @AfterEach
    void close() {
        atelier.close();
    }

    private void again() {
        atelier.close();
        open();
    }

    private FolderScan.Report scan() {
        return new Jobs().run("test", job -> atelier.documents().scan().full(atelier.ada(), job));
    }

    private void write(final String path, final String text) {
        try {
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Document at(final String path) {
        return atelier.documents().catalogue().at(path).orElseThrow();
    }

    private List<DocumentId> found(final String word) {
        return atelier.store().words().find(word, true, 10).stream()
                .map(hit -> hit.document())
                .toList();
    }

    @Test
    void words_links_and_title_come_from_what_the_hook_says() {
        write("a.pdf", "harbour");
        scan();

        final Document a = at("a.pdf");
        assertThat(a.kind()).isEqualTo(Document.Kind.EXTRACTED);
        assertThat(a.title()).isEqualTo("Read by 1");
        assertThat(found("harbour")).containsExactly(a.id());
        assertThat(atelier.store().documents().links(a.id()))
                .extracting(RawLink::target)
                .containsExactly("Ferry");
        assertThat(atelier.documents().readable(a).orElseThrow().text()).contains("HARBOUR");
        assertThat(hook.asked).isEqualTo(1);
        assertThat(atelier.verify()).isEmpty();
        assertThat(hook.asked).as("a check reads nothing again").isEqualTo(1);
    }

    @Test
    void it_is_opened_to_be_read_and_never_written() {
        write("a.pdf", "harbour");
        scan();
        final Document a = at("a.pdf");

        assertThat(atelier.documents().open(a.id()).text()).contains("HARBOUR");
        assertThat(atelier.documents().open(a.id()).readOnly()).isNotEmpty();
        assertThatThrownBy(() -> atelier.documents()
                        .save(atelier.ada(), a.id(), a.state().hash(), "mine"))
                .isInstanceOf(Refused.class);
        assertThat(root.resolve("a.pdf")).hasContent("harbour");
    }

    @Test
    void a_rename_keeps_its_words_and_finds_it_by_its_new_name() {
        write("a.pdf", "harbour");
        scan();
        atelier.documents().rename(atelier.ada(), at("a.pdf").id(), "lighthouse");

        assertThat(found("harbour")).containsExactly(at("lighthouse.pdf").id());
        assertThat(found("lighthouse")).containsExactly(at("lighthouse.pdf").id());
        assertThat(atelier.verify()).isEmpty();
        assertThat(hook.asked).isEqualTo(1);
    }

    @Test
    void a_version_is_restored_with_its_words() {
        write("a.pdf", "harbour");
        scan();
        write("a.pdf", "a lighthouse");
        scan();
        final Document a = at("a.pdf");
        assertThat(found("harbour")).isEmpty();
        atelier.documents()
                .revert(
                        atelier.ada(),
                        a.id(),
                        atelier.store().documents().versions(a.id()).getLast());

        assertThat(found("harbour")).containsExactly(a.id());
        assertThat(atelier.verify()).isEmpty();
        scan();
        assertThat(atelier.verify()).isEmpty();
    }

    @Test
    void where_what_was_read_is_lost_nothing_is_told_damaged_and_the_next_scan_reads_again() {
        write("a.pdf", "harbour");
        scan();
        derived = new MemoryDerived();
        again();
        hook.fails = "takes too long to read";
        assertThat(atelier.verify()).isEmpty();
        assertThat(scan().skipped()).hasSize(1);
        derived = new MemoryDerived();
        again();
        assertThat(scan().skipped()).as("told once").hasSize(1);
        assertThat(atelier.verify()).isEmpty();
        assertThat(found("harbour")).isEmpty();
        assertThat(scan().skipped()).containsExactly(new AtelierFolder.Skipped("a.pdf", "takes too long to read"));

        hook.fails = "";
        derived = new MemoryDerived();
        again();
        scan();
        assertThat(found("harbour")).hasSize(1);
        assertThat(atelier.verify()).isEmpty();
    }

    @Test
    void a_newer_hook_reads_again_without_an_event_and_tells_so() {
        write("a.pdf", "harbour");
        scan();
        final long before = atelier.store().journal().tail().sequence();
        hook.version = 2;
        again();
        final Set<DocumentId> told = new HashSet<>();
        atelier.documents().onReread(reread -> told.addAll(reread.otherwise()));
        assertThat(atelier.verify()).isEmpty();
        scan();

        assertThat(at("a.pdf").title()).isEqualTo("Read by 2");
        assertThat(found("version2")).hasSize(1);
        assertThat(told).containsExactly(at("a.pdf").id());
        assertThat(atelier.store().journal().tail().sequence()).isEqualTo(before);
        assertThat(atelier.verify()).isEmpty();
        assertThat(hook.asked).isEqualTo(2);
        scan();
        assertThat(hook.asked).isEqualTo(2);
    }

    @Test
    void damage_in_its_rows_is_found() {
        write("a.pdf", "harbour");
        scan();
        atelier.store().database().write(wire -> wire.update("UPDATE link SET target = 'Fairy'"));

        assertThat(atelier.verify()).anySatisfy(problem -> assertThat(problem).contains("a.pdf"));
    }

    @Test
    void a_file_that_fails_is_listed_and_the_others_are_read() {
        hook.fails = "is locked with a password";
        write("a.pdf", "harbour");
        write("b.md", "harbour too");
        final FolderScan.Report report = scan();

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.skipped()).containsExactly(new AtelierFolder.Skipped("a.pdf", "is locked with a password"));
        assertThat(found("harbour")).containsExactly(at("b.md").id());
        assertThat(atelier.verify()).isEmpty();
    }

    @Test
    void a_file_that_changes_while_it_is_read_ends_consistent() throws IOException {
        write("a.pdf", "harbour");
        final FileTypeHook changing = new FileTypeHook() {
            @Override
            public String name() {
                return "shout";
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public boolean takes(final String ending) {
                return ending.equals("pdf");
            }

            @Override
            public boolean fits(final byte[] head) {
                return true;
            }

            @Override
            public Extract read(final byte[] bytes) throws IOException {
                final Extract before = hook.read(bytes);
                if (hook.asked == 1) {
                    write("a.pdf", "a lighthouse");
                    Files.setLastModifiedTime(root.resolve("a.pdf"), FileTime.fromMillis(9_000_000_000_000L));
                }
                return before;
            }
        };
        atelier.close();
        atelier = Stored.open(root, seed++, new Readings(new FileTypes(List.of(changing), Apart.here(), derived)));
        scan();
        assertThat(atelier.documents().catalogue().at("a.pdf")).isEmpty();
        assertThat(atelier.verify()).isEmpty();
        scan();
        assertThat(found("lighthouse")).containsExactly(at("a.pdf").id());
        assertThat(found("harbour")).isEmpty();
        assertThat(atelier.verify()).isEmpty();
    }

    @Test
    void texts_in_another_encoding_are_read_where_it_can_be_told() throws IOException {
        Files.write(root.resolve("a.txt"), "Café Zoë, “naïve” — hafenwärts".getBytes(Charset.forName("windows-1252")));
        Files.write(root.resolve("b.md"), "# Größe\n[[Ferry]] überall".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(root.resolve("c.txt"), "\uFEFFLeuchtturm".getBytes(StandardCharsets.UTF_16LE));
        Files.write(root.resolve("d.txt"), new byte[] {'a', (byte) 0x81, (byte) 0xFE, (byte) 0x90, 'b', (byte) 0xB2});
        final FolderScan.Report report = scan();

        assertThat(found("hafenwarts")).containsExactly(at("a.txt").id());
        assertThat(found("uberall")).containsExactly(at("b.md").id());
        assertThat(found("leuchtturm")).containsExactly(at("c.txt").id());
        assertThat(report.skipped())
                .extracting(AtelierFolder.Skipped::path)
                .containsExactlyInAnyOrder("a.txt", "b.md", "d.txt");
        assertThat(atelier.verify()).isEmpty();
    }
}
