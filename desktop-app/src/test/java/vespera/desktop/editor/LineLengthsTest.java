package vespera.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Lengths that are kept while lines come and go, against lengths that are counted anew. */
class LineLengthsTest {

    @Property
    void whatIsKeptIsWhatIsCounted(
            @ForAll @Size(min = 1, max = 150) final List<@IntRange(max = 9) Integer> lines,
            @ForAll @IntRange(max = 200) final int at,
            @ForAll @IntRange(max = 5) final int removed,
            @ForAll @Size(max = 100) final List<@IntRange(max = 9) Integer> added) {
        final List<Integer> text = new ArrayList<>(lines);
        final LineLengths kept = new LineLengths();
        kept.reset(text.size(), text::get);
        final int from = Math.min(at, text.size());
        final int gone = Math.min(removed, text.size() - from);
        for (int i = 0; i < gone; i++) {
            text.remove(from);
        }
        text.addAll(from, added);
        kept.replace(from, gone, added.size(), text::get);
        assertThat(kept.lines()).isEqualTo(text.size());
        int start = 0;
        for (int i = 0; i < text.size(); i++) {
            assertThat(kept.of(i)).isEqualTo(text.get(i));
            assertThat(kept.start(i)).isEqualTo(start);
            assertThat(kept.lineAt(start)).isEqualTo(i);
            assertThat(kept.lineAt(start + text.get(i))).isEqualTo(i);
            start += text.get(i) + 1;
        }
        assertThat(kept.total()).isEqualTo(Math.max(0, start - 1));
    }
}
