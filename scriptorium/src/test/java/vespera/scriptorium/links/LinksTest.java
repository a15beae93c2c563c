package vespera.scriptorium.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.testing.Scriptorium;

@SuppressWarnings("NullAway.Init")
final class LinksTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private Document lighthouse;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        lighthouse = make("Lighthouse.md", "---\naliases: [The Tower]\n---\nIt stands.");
        make("a.md", "One [[Lighthouse]], then\n%% [[Lighthouse]] %%\nThe Tower again and [[gone]].");
    }

    @AfterEach
    void close() {
        s.close();
    }

    private Document make(final String path, final String text) {
        return s.documents().create(s.ada(), path, text);
    }

    @Test
    void a_document_knows_what_links_to_it() {
        assertThat(s.links().in(lighthouse)).singleElement().satisfies(in -> {
            assertThat(in.source().path()).isEqualTo("a.md");
            assertThat(in.link().line()).isEqualTo(1);
        });
        assertThat(s.links().in(s.at("a.md"))).isEmpty();
        assertThat(s.links().count()).isEqualTo(new Links.Counts(2, 1, 1));
    }

    @Test
    void a_name_that_stands_unlinked_is_a_mention() {
        assertThat(s.links().mentions(lighthouse)).singleElement().satisfies(m -> {
            assertThat(m.mention().text()).isEqualTo("The Tower");
            assertThat(m.mention().line()).isEqualTo(3);
            assertThat(m.passage()).startsWith("The Tower again");
        });
    }

    @Test
    void links_follow_a_rename_at_once() {
        s.documents().rename(s.ada(), lighthouse.id(), "Beacon");
        assertThat(s.links().in(s.at("Beacon.md"))).isEmpty();
        assertThat(s.links().count().unresolved()).isEqualTo(2);
        s.save("a.md", "now [[beacon]]");
        assertThat(s.links().in(s.at("Beacon.md"))).hasSize(1);
        s.undo().undo(s.ada());
        s.undo().undo(s.ada());
        assertThat(s.links().in(s.at("Lighthouse.md"))).hasSize(1);
    }

    private Optional<String> suggested() {
        make("b.md", "[[The Tower]]");
        return s.links().out(s.at("b.md")).getFirst().suggested();
    }

    @Test
    void an_alias_alone_is_missing_with_its_document_suggested() {
        assertThat(suggested()).contains("Lighthouse.md");
        assertThat(s.links().out(s.at("b.md")).getFirst().target()).isEmpty();
        s.documents().rename(s.ada(), lighthouse.id(), "Beacon");
        assertThat(s.links().out(s.at("b.md")).getFirst().suggested()).contains("Beacon.md");
        s.save("Beacon.md", "no other names");
        assertThat(s.links().out(s.at("b.md")).getFirst().suggested()).isEmpty();
    }

    @Test
    void other_names_come_back_from_the_archive_and_after_a_restart() {
        s.documents().archive(s.ada(), lighthouse.id());
        s.documents().restore(s.ada(), lighthouse.id());
        assertThat(suggested()).contains("Lighthouse.md");
        try (Scriptorium next = s.again()) {
            assertThat(next.links().out(next.at("b.md")).getFirst().suggested()).contains("Lighthouse.md");
        }
    }
}
