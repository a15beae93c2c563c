package vespera.scriptorium.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas hold no links, and what a reference is defined as is one. */
final class FormulasAndReferencesTest {
    private final MarkdownReader reader = new MarkdownReader();

    private List<String> targets(final String text) {
        return reader.read(text).links().stream().map(RawLink::target).toList();
    }

    @Test
    void nothingInAFormulaIsALink() {
        assertThat(targets("inline $a[[x]]b$ and $$[[y]]$$ then [[z]]")).containsExactly("z");
        assertThat(targets("$$\n[[x]] \\sum #sum\n$$\n[[z]]")).containsExactly("z");
        assertThat(reader.read("$$\n\\sum #sum\n$$").tags()).isEmpty();
    }

    @Test
    void aPriceBeginsNoFormula() {
        assertThat(targets("It costs $5, see [[x]], or $6 a piece.")).containsExactly("x");
        assertThat(targets("only one $ and [[x]]")).containsExactly("x");
        assertThat(targets("\\$a [[x]] b$")).containsExactly("x");
    }

    @Test
    void aReferenceIsALinkWhereItIsDefined() {
        final List<RawLink> links = reader.read("""
                        See [the mill][m] and [m].

                        [m]: places/Old%20mill.md "It"
                        [n]: <Other note.md#Part>
                        [^1]: no-link.md
                        """).links();
        assertThat(links).extracting(RawLink::target).containsExactly("places/Old mill.md", "Other note.md");
        assertThat(links).extracting(RawLink::line).containsExactly(3, 4);
        assertThat(links.get(0).display()).isEqualTo("m");
        assertThat(links.get(1).subpath()).isEqualTo("Part");
    }

    @Test
    void whatLooksLikeADefinitionAndIsNoneIsNoLink() {
        assertThat(targets("[m]: two words\n\ntext [m]: x.md\n\n    [m]: code.md\n\n```\n[m]: code.md\n```"))
                .isEmpty();
        assertThat(targets("[m]: https://example.org")).isEmpty();
    }

    @Test
    void aDefinitionIsGivenAnotherTarget() {
        final String text = "[m]: <Old mill.md#Part> 'Title'";
        final RawLink link = reader.read(text).links().getFirst();
        final WrittenLink.Change change = WrittenLink.retargeted(text, 0, text.length(), link, "New mill.md")
                .orElseThrow();
        assertThat(text.substring(0, change.from()) + change.text() + text.substring(change.to()))
                .isEqualTo("[m]: <New mill.md#Part> 'Title'");
    }
}
