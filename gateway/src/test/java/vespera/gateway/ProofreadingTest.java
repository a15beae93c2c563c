package vespera.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vespera.proofing.ProofreadingApart;
import vespera.scriptorium.proofing.Finding;
import vespera.scriptorium.proofing.Passage;

/** Spelling and grammar in the process of its own, with the class path that the application has. */
class ProofreadingTest {

    private static final ProofreadingApart READER = new ProofreadingApart();

    @AfterAll
    static void close() {
        READER.close();
    }

    private static List<String> found(final String language, final String line) throws Exception {
        final Passage passage = Passage.of(line);
        return READER.check(language, passage).stream()
                .map(one -> one.kind() + " " + line.substring(one.from(), one.to()) + " > "
                        + one.replacements().stream().findFirst().orElse(""))
                .toList();
    }

    @Test
    void englishIsReadWhereverMarksStandInIt() throws Exception {
        assertThat(found("en-US", "- She **walkd** to [[Isaures Mill|there]] house and eat a `appel`."))
                .contains("SPELLING walkd > walk");
        assertThat(found("en-US", "I have a apple.")).containsExactly("GRAMMAR a > an");
        assertThat(found("en-US", "She met [[Zzyzxqua Krvlt]] at noon.")).isEmpty();
        assertThat(found("en-GB", "The colour of the [[Kastanienhof]] was grey."))
                .isEmpty();
    }

    @Test
    void germanIsRead() throws Exception {
        assertThat(found("de-DE", "Das ist ein Fehller.")).contains("SPELLING Fehller > Fehler");
        assertThat(READER.check("de-DE", Passage.of("Der Haus ist groß.")))
                .extracting(Finding::kind)
                .contains(Finding.Kind.GRAMMAR);
    }
}
