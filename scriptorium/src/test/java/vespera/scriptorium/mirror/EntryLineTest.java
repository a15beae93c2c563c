package vespera.scriptorium.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.testing.Samples;

/** Out and in again, an entry is the same to the last field, so that its hash holds. */
final class EntryLineTest {

    private final Samples samples = new Samples();

    private Entry entry(final String words, final @Nullable String payload, final long time) {
        final UUID id = samples.ids().next();
        return new Entry(
                7,
                id,
                "device",
                time,
                new Origin(new Actor(Actor.Kind.ROLE, words), id, time % 2 == 0 ? id : null),
                new Command(id, Command.Nature.REDO, words, time % 3 == 0 ? id : null, time % 5 == 0),
                "task.created",
                1,
                payload,
                Sha256.hex(payload == null ? "gone" : payload),
                Chain.START,
                "0f".repeat(32));
    }

    @Property(tries = 300)
    void every_entry_comes_back_as_it_was(
            @ForAll final String words,
            @ForAll final String payload,
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) final long time) {
        // What UTF-8 cannot say is no text of ours.
        final String text = new String(
                payload.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        final Entry entry = entry(words, text, time);
        final String line = EntryLine.line(entry);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(EntryLine.entry(line)).isEqualTo(entry);
        assertThat(samples.chain().hash(EntryLine.entry(line)))
                .isEqualTo(samples.chain().hash(entry));
    }

    @Test
    void a_payload_stands_readable_where_it_can_be_written_the_same_again() {
        final String payload = samples.codec().encode(samples.created("Card"));
        assertThat(EntryLine.line(entry("w", payload, 1))).contains("\"payload\":" + payload);
        assertThat(EntryLine.entry(EntryLine.line(entry("w", payload, 1))).payload())
                .isEqualTo(payload);
        final String spaced = "{ \"a\": 1.50 }";
        assertThat(EntryLine.line(entry("w", spaced, 1))).contains("\"payload\":\"{ \\\"a\\\": 1.50 }\"");
        assertThat(EntryLine.entry(EntryLine.line(entry("w", spaced, 1))).payload())
                .isEqualTo(spaced);
    }

    @Test
    void what_was_erased_stays_erased_and_its_hashes_stay() {
        final Entry erased = entry("a secret", "{\"a\":\"hidden\"}", 1).erased(true);
        final String line = EntryLine.line(erased);
        assertThat(line).doesNotContain("hidden", "\"words\":").contains("\"payload\":null", "\"wordsHash\":");
        assertThat(EntryLine.entry(line)).isEqualTo(erased);
    }

    @Test
    void a_line_that_was_changed_is_refused() {
        final String line = EntryLine.line(entry("w", "{}", 1));
        assertThatThrownBy(() -> EntryLine.entry(line.replace("\"schema\":1", "\"schema\": 1")))
                .isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> EntryLine.entry(line + " ")).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> EntryLine.entry(line.substring(1))).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> EntryLine.entry("")).isInstanceOf(JournalException.class);
    }

    @Test
    void a_content_line_comes_back_and_a_changed_one_is_refused() {
        final ContentLine content = new ContentLine("ab".repeat(32), 3, "cd".repeat(32), new byte[] {1, 2, 3});
        final ContentLine back = ContentLine.of(content.line());
        assertThat(back).usingRecursiveComparison().isEqualTo(content);
        for (int i = 0; i < content.line().length(); i++) {
            final char[] chars = content.line().toCharArray();
            chars[i] = (char) (chars[i] ^ 1);
            final String flipped = new String(chars);
            // Which hash and base it names is found when the content is read.
            if (!flipped.contains("\"hash\":\"" + content.hash()) || flipped.indexOf(content.base()) < 0) {
                continue;
            }
            if (flipped.contains("\"size\":3")) {
                assertThatThrownBy(() -> ContentLine.of(flipped)).isInstanceOf(JournalException.class);
            }
        }
    }
}
