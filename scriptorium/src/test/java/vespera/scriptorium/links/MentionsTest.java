package vespera.scriptorium.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.markdown.MarkdownReader;

class MentionsTest {
    private static List<Mention> find(final String text, final String... names) {
        return new Mentions(List.of(names)).in(text, new MarkdownReader().read(text));
    }

    @Test
    void namesAreFoundWithTheirPlace() {
        assertThat(find("🎉 x\nMet anna  Marsh, today.", "Anna Marsh", "Anna"))
                .containsExactly(new Mention("Anna Marsh", "anna  Marsh", 2, 8, 19));
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(find("Annabel Joanna Anna_x Anna2 Anna\u0301", "Anna")).isEmpty();
        assertThat(find("(Anna) Anna's \"Anna\" **Anna** Anna-Lena", "Anna")).hasSize(5);
        assertThat(find("Мария и мария, не Мариями", "Мария")).hasSize(2);
    }

    @Test
    void scriptsWithoutSpacesNeedNoBorder() {
        assertThat(find("昨日東京に行った", "東京")).extracting(Mention::text).containsExactly("東京");
        assertThat(find("철수가 왔다", "철수")).hasSize(1);
    }

    @Test
    void codeLinksTagsAndFrontMatterAreSkipped() {
        final String text = "---\ntitle: Anna\n---\n`Anna` [[Anna]] [Anna](x.md) [see Anna `x`](x.md) "
                + "#Anna <b title=\"Anna\">"
                + " %%Anna%% <!-- Anna -->\n\n```\nAnna\n```\n\n    Anna\n\nhere: Anna";
        assertThat(find(text, "Anna")).extracting(Mention::line).containsExactly(12);
    }

    @Test
    void shortNamesAreSkippedUnlessIdeographs() {
        assertThat(find("Al and 猫", "Al", "猫", "", " "))
                .extracting(Mention::text)
                .containsExactly("猫");
    }

    @Test
    void unicodeFormsAreEqual() {
        assertThat(find("A\u0308rger and ÄRGER", "Ärger")).hasSize(2);
    }

    @Property(tries = 500)
    void offsetsSliceBackToTheMention(@ForAll final String noise) {
        final String text = noise + "\n\nAnna\n" + noise;
        for (final Mention mention : find(text, "Anna", "the")) {
            assertThat(text.substring(
                            text.offsetByCodePoints(0, mention.from()), text.offsetByCodePoints(0, mention.to())))
                    .isEqualTo(mention.text());
        }
    }
}
