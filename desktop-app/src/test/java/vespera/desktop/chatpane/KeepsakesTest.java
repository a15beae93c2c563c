package vespera.desktop.chatpane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeepsakesTest {

    @Test
    void aTitleIsTheFirstLineWithoutMarks() {
        assertThat(Keepsakes.title("\n## **Mend** the `lamp`\nSoon.")).isEqualTo("Mend the lamp");
        assertThat(Keepsakes.title("  ")).isEqualTo("From the chat");
        final String longest = Keepsakes.title("word ".repeat(40));
        assertThat(longest).hasSizeLessThanOrEqualTo(61).endsWith("word…");
    }

    @Test
    void aFileNameHoldsNothingThatFilesCannot() {
        assertThat(Keepsakes.fileName("What is: a/b \"c\"?")).isEqualTo("What is a b c");
        assertThat(Keepsakes.fileName("…")).isEqualTo("From the chat");
    }

    @Test
    void anAnswerSaysHowItEnded() {
        assertThat(Entry.remark("complete", 1_200, 7)).isEqualTo("1,200 tokens read, 7 written");
        assertThat(Entry.remark("cancelled", null, null)).isEqualTo("stopped");
        assertThat(Entry.remark("length", 5, 6)).isEqualTo("cut off at the longest answer · 5 tokens read, 6 written");
        assertThat(Entry.remark(null, null, null)).isEmpty();
    }
}
