package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vespera.desktop.authorship.Stretches;
import vespera.desktop.authorship.Stretches.Stretch;
import vespera.scriptorium.journal.Actor;

class MarkingTest {

    private static final Actor PASTED = Actor.imported("pasted");

    private final StringBuilder text = new StringBuilder("Before. After.");
    private final Marking marking = new Marking(text::toString);

    private void edit(final int at, final int removed, final String put) {
        text.replace(at, at + removed, put);
        marking.spliced(at, removed, put.length());
    }

    private void paste(final int at, final String words) {
        edit(at, 0, words);
        marking.mark(at, at + words.length(), PASTED);
    }

    private String marked() {
        final StringBuilder all = new StringBuilder();
        marking.marks()
                .all()
                .forEach(one ->
                        all.append('[').append(text, one.from(), one.to()).append(']'));
        return all.toString();
    }

    @Test
    void whatWasPastedStaysMarkedWhileSheWritesAround() {
        paste(8, "A quotation of some length. ");
        edit(0, 0, "Well before. ");
        edit(text.length(), 0, " And after.");
        assertThat(marked()).isEqualTo("[A quotation of some length. ]");
    }

    @Test
    void herOwnWordsWithinAreHers() {
        paste(8, "A quotation of some length. ");
        edit(text.indexOf("some"), 0, "(mine) ");
        assertThat(marked()).isEqualTo("[A quotation of ][some length. ]");
    }

    @Test
    void whatUndoBringsBackIsWhatItWas() {
        paste(8, "A quotation of some length. ");
        final int at = text.indexOf("tion");
        for (int i = 3; i >= 0; i--) {
            edit(at + i, 1, "");
        }
        for (int i = 0; i < 4; i++) {
            edit(at + i, 0, "tion".substring(i, i + 1));
        }
        assertThat(marked()).isEqualTo("[A quotation of some length. ]");
    }

    @Test
    void whatIsCutAndPutElsewhereIsWhatItWas() {
        paste(8, "A quotation of some length. ");
        edit(8, 28, "");
        edit(0, 0, "A quotation of some length. ");
        assertThat(marked()).isEqualTo("[A quotation of some length. ]");
    }

    @Test
    void aLetterTypedElsewhereIsHers() {
        paste(8, "A quotation of some length. ");
        edit(10, 1, "");
        edit(0, 0, "q");
        assertThat(marked()).isEqualTo("[A uotation of some length. ]");
    }

    @Test
    void marksFollowIntoAMergedText() {
        paste(8, "A quotation. ");
        assertThat(marking.followed(text.toString(), "New start. " + text + " New end."))
                .isEqualTo(new Stretches<>(java.util.List.of(new Stretch<>(19, 32, PASTED))));
    }
}
