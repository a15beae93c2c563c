package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.codex.Entity;

/** The name at the caret. */
class WhoIsTest {

    private static final Entity MARA = entity("Mara Kell", 9, "Mara");
    private static final Entity KELL = entity("Kell", 3);

    private static Entity entity(final String name, final int mentions, final String... aliases) {
        return new Entity("entity:" + name, Entity.Kind.CHARACTER, name, List.of(aliases), mentions, 1, null, 1, "");
    }

    @Test
    void theLongestNameAtTheCaretCounts() {
        final String text = "then mara kell came, and Kell went; Marathon.";
        assertThat(WhoIs.at(List.of(KELL, MARA), text, 12)).contains(MARA);
        assertThat(WhoIs.at(List.of(KELL, MARA), text, 27)).contains(KELL);
        assertThat(WhoIs.at(List.of(KELL, MARA), text, 19))
                .as("in the space after")
                .isEmpty();
        assertThat(WhoIs.at(List.of(KELL, MARA), text, 38)).as("part of a word").isEmpty();
    }
}
