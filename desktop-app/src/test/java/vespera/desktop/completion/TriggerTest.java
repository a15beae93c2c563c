package vespera.desktop.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vespera.desktop.completion.Trigger.Kind;

class TriggerTest {

    private static String at(final String marked) {
        final int column = marked.indexOf('¦');
        return Trigger.at(marked.replace("¦", ""), column)
                .map(t -> t.kind() + " " + t.from() + " " + t.query() + (t.aim().isEmpty() ? "" : " in " + t.aim()))
                .orElse("");
    }

    @Test
    void linksTagsAndNamesAreBeingTyped() {
        assertThat(at("See [[Is¦")).isEqualTo(Kind.LINK + " 6 Is");
        assertThat(at("See [[Is¦]] there")).isEqualTo(Kind.LINK + " 6 Is");
        assertThat(at("![[or¦")).isEqualTo(Kind.PICTURE + " 3 or");
        assertThat(at("[[Lamp#Oi¦")).isEqualTo(Kind.HEADING + " 7 Oi in Lamp");
        assertThat(at("[[#Oi¦")).isEqualTo(Kind.HEADING + " 3 Oi");
        assertThat(at("[[Lamp#^a¦")).isEqualTo(Kind.BLOCK + " 8 a in Lamp");
        assertThat(at("for #sea¦")).isEqualTo(Kind.TAG + " 5 sea");
        assertThat(at("said @Hon¦")).isEqualTo(Kind.NAME + " 5 Hon");
    }

    @Test
    void whatIsNoneIsLeftAlone() {
        assertThat(at("[[Lamp]] is¦")).isEmpty();
        assertThat(at("[[Lamp|the l¦")).isEmpty();
        assertThat(at("# Head¦")).isEmpty();
        assertThat(at("a@b¦")).isEmpty();
        assertThat(at("`[[x¦")).isEmpty();
        assertThat(at("c#sharp¦")).isEmpty();
        assertThat(at("¦")).isEmpty();
    }
}
