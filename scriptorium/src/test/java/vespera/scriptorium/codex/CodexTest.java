package vespera.scriptorium.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.testing.Scriptorium;

/** A small story of our own, with contradictions planted in it and things that only look like one. */
final class CodexTest {

    private static final String ONE = """
            # The Ferry

            Anna Veldt had grey eyes and long black hair. Mr. Holm, the ferryman, watched her from the pier.

            “You are early, Miss Anna,” said Mr. Holm.

            “I am always early,” said Anna. Anna laughed, and she shook her head.

            Jonas Veldt was born in Harlow. Jonas said that he was a carpenter.

            Old Holm said nothing. Tobias Holm was left-handed, and Tobias knew it.
            """;
    private static final String TWO = """
            # The Storm

            Anna’s eyes were green in the lamplight. Jonas stood by the door, and he wept.

            Jonas Veldt was born in Merrow. Mr. Holm went to Harlow. It rained in Merrow. Nobody was in Harlow.

            “Were her eyes brown?” asked Tobias. Jonas answered: “We lived in Merrow and in Harlow.”
            """;
    private static final String TEN = """
            # The End

            Anna asked for Jonas. Jonas answered. Years later her hair was white, and Anna thought of Merrow.
            """;

    @TempDir
    Path folder;

    private Scriptorium scriptorium;
    private Codex codex;

    @BeforeEach
    void write() {
        scriptorium = new Scriptorium(folder);
        codex = scriptorium.codex();
        scriptorium.outside("chapter-10.md", TEN);
        scriptorium.outside("chapter-2.md", TWO);
        scriptorium.outside("chapter-1.md", ONE);
        scriptorium.scan();
    }

    private Entity entity(final String name) {
        return codex.find(name).orElseThrow();
    }

    @Test
    void names_of_one_are_joined_and_places_told_from_people() {
        assertThat(entity("Anna").name()).isEqualTo("Anna Veldt");
        assertThat(entity("Mr. Holm")).isEqualTo(entity("Tobias"));
        assertThat(entity("Anna")).isNotEqualTo(entity("Jonas"));
        assertThat(entity("Merrow").kind()).isEqualTo(Entity.Kind.PLACE);
    }

    @Test
    void chapter_2_comes_before_chapter_10() {
        final EntityPage page = codex.page(entity("Anna").id()).orElseThrow();
        assertThat(page.chapters())
                .extracting(ChapterCount::chapter)
                .containsExactly("The Ferry", "The Storm", "The End");
        assertThat(page.first().orElseThrow().passage()).startsWith("Anna Veldt had grey eyes");
        assertThat(page.with()).extracting(Companion::name).contains("Tobias Holm", "Jonas Veldt");
    }

    @Test
    void planted_contradictions_are_shown_with_both_passages_and_near_misses_are_not() {
        final List<Contradiction> found = codex.contradictions();
        assertThat(found)
                .extracting(c -> c.name() + " " + c.about())
                .containsExactlyInAnyOrder("Anna Veldt eyes", "Jonas Veldt born in");
        assertThat(found.getFirst().one().where().passage())
                .isNotEqualTo(found.getFirst().other().where().passage());
    }

    @Test
    void what_she_says_wins_and_is_undone() {
        codex.different(scriptorium.ada(), "Mr. Holm", "Tobias Holm");
        assertThat(entity("Mr. Holm")).isNotEqualTo(entity("Tobias"));
        scriptorium.undo().undo(scriptorium.ada());
        assertThat(entity("Mr. Holm")).isEqualTo(entity("Tobias"));
        codex.same(scriptorium.ada(), "Anna", "Jonas");
        assertThat(entity("Anna")).isEqualTo(entity("Jonas"));
        codex.dismiss(scriptorium.ada(), "Merrow");
        assertThat(codex.find("Merrow")).isEmpty();
        codex.sort(scriptorium.ada(), "Harlow", Entity.Kind.CHARACTER);
        assertThat(entity("Harlow").kind()).isEqualTo(Entity.Kind.CHARACTER);
    }

    @Test
    void another_run_gives_the_same_codex_and_an_edit_is_seen() {
        final List<Entity> before = codex.entities();
        try (Scriptorium again = scriptorium.again()) {
            assertThat(again.codex().entities()).isEqualTo(before);
        }
        scriptorium.save("chapter-10.md", TEN + "\nMr. Brook met Mr. Brook’s mother, Mrs. Brook.\n");
        assertThat(entity("Mr. Brook")).isNotEqualTo(entity("Mrs. Brook"));
    }

    @Test
    void a_note_says_what_it_is_the_page_of() {
        scriptorium.outside("Characters/Greta Stern.md", "---\naliases: [Tante G]\n---\n# Greta Stern\n");
        scriptorium.scan();
        assertThat(entity("Tante G").note()).isEqualTo("Characters/Greta Stern.md");
        assertThat(entity("Greta Stern").kind()).isEqualTo(Entity.Kind.CHARACTER);
    }
}
