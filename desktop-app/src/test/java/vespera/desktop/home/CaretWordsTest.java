package vespera.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where she was, in her own words. */
class CaretWordsTest {

    private static final String TEXT = "# Quay\n\n- The smoke hung low\tover the quay, and nobody spoke.\n\nNext day";

    @Test
    void theWordsBeforeTheCaretAndTheRestOfItsWordAreSaid() {
        assertThat(CaretWords.at(TEXT, "20 0.4")).contains(new CaretWords(3, "The smoke hung"));
        assertThat(CaretWords.at(TEXT, "27")).contains(new CaretWords(3, "The smoke hung low"));
    }

    @Test
    void anEmptyLineIsPrecededByTheLastThatIsNot() {
        final int empty = TEXT.indexOf("\n\nNext") + 1;
        assertThat(CaretWords.at(TEXT, empty + " 0"))
                .contains(new CaretWords(4, "The smoke hung low over the quay, and nobody spoke."));
    }

    @Test
    void aLongParagraphShowsItsEnd() {
        final String words = "word ".repeat(200) + "end";
        final String said = CaretWords.at(words, "5000").orElseThrow().words();
        assertThat(said).startsWith("… word").endsWith("word end").hasSizeLessThan(145);
    }

    @Test
    void nothingIsSaidWhereThereIsNothing() {
        assertThat(CaretWords.at(TEXT, "")).isEmpty();
        assertThat(CaretWords.at(TEXT, "x 1")).isEmpty();
        assertThat(CaretWords.at("  \n text", "1 0")).isEmpty();
        assertThat(CaretWords.at(TEXT, "0 0")).isEmpty();
    }
}
