package vespera.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class LineSplitterTest {

    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

    /** However bytes are cut into chunks, and whichever line end is used, the lines are the same. */
    @Property
    void chunks_do_not_matter(
            @ForAll @Size(max = 12) final List<String> words,
            @ForAll @Size(min = 1, max = 6) final List<@IntRange(min = 1, max = 7) Integer> sizes,
            @ForAll @IntRange(max = 2) final int end)
            throws Exception {
        final List<String> lines = words.stream().map(LineSplitterTest::oneLine).toList();
        final String text =
                String.join("", lines.stream().map(l -> l + ENDS.get(end)).toList()) + "rest";
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        final LineSplitter splitter = new LineSplitter(1 << 20);
        final List<String> seen = new ArrayList<>();
        int from = 0;
        for (int chunk = 0; from < bytes.length; chunk++) {
            final int to = Math.min(bytes.length, from + sizes.get(chunk % sizes.size()));
            splitter.feed(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, to)));
            for (String line = splitter.poll(); line != null; line = splitter.poll()) {
                seen.add(line);
            }
            from = to;
        }
        assertThat(seen).isEqualTo(lines);
        assertThat(splitter.rest()).isEqualTo("rest");
    }

    /** A word without line ends, and as UTF-8 can carry it. */
    private static String oneLine(final String word) {
        final String flat = word.replaceAll("[\r\n]", "");
        return new String(flat.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void a_line_may_be_as_long_as_the_limit_and_no_longer() throws Exception {
        final LineSplitter splitter = new LineSplitter(4);
        splitter.feed(ByteBuffer.wrap(new byte[] {'a', 'b', 'c', 'd', '\n', 'e', 'f', 'g', 'h'}));
        assertThat(splitter.poll()).isEqualTo("abcd");
        assertThatThrownBy(() -> splitter.feed(ByteBuffer.wrap(new byte[] {'i'})))
                .isInstanceOf(WireTrouble.Nonsense.class);
    }
}
