package vespera.desktop.artifactview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    private static String side(final List<LineDiff.Line> lines, final LineDiff.Kind other) {
        return lines.stream()
                .filter(l -> l.kind() != other)
                .map(LineDiff.Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(final List<Integer> lines) {
        return lines.stream().map(i -> "line " + i).collect(Collectors.joining("\n"));
    }

    /** The length of the longest common subsequence, by the plain table. */
    private static int common(final List<Integer> a, final List<Integer> b) {
        final int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                best[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[a.size()][b.size()];
    }

    @Property(tries = 500)
    void bothTextsCanBeReadOffAndNothingIsChangedWithoutNeed(
            @ForAll @Size(min = 1, max = 30) final List<@IntRange(min = 0, max = 5) Integer> before,
            @ForAll @Size(min = 1, max = 30) final List<@IntRange(min = 0, max = 5) Integer> after) {
        final List<LineDiff.Line> lines = LineDiff.between(text(before), text(after));
        assertThat(side(lines, LineDiff.Kind.ADDED)).isEqualTo(text(before));
        assertThat(side(lines, LineDiff.Kind.REMOVED)).isEqualTo(text(after));
        assertThat(lines.stream().filter(l -> l.kind() == LineDiff.Kind.SAME).count())
                .isEqualTo(common(before, after));
    }

    @Test
    void textsThatDifferInThousandsOfLinesAreGivenAsReplaced() {
        final String[] before = new String[4_000];
        final String[] after = new String[4_000];
        Arrays.setAll(before, i -> i == 0 ? "title" : "old " + i);
        Arrays.setAll(after, i -> i == 0 ? "title" : "new " + i);
        final List<LineDiff.Line> lines = LineDiff.between(String.join("\n", before), String.join("\n", after));
        assertThat(lines).hasSize(1 + 2 * 3_999);
        assertThat(side(lines, LineDiff.Kind.REMOVED)).isEqualTo(String.join("\n", after));
    }

    @Test
    void unchangedStretchesBecomeGaps() {
        final String before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj";
        final List<DiffRow> rows = DiffRow.of(LineDiff.between(before, before.replace("e", "E")));
        assertThat(rows.getFirst()).isEqualTo(new DiffRow.Gap(1));
        assertThat(rows.getLast()).isEqualTo(new DiffRow.Gap(2));
        assertThat(rows).hasSize(2 + 3 + 2 + 3);
        assertThat(DiffRow.of(LineDiff.between(before, before))).isEmpty();
    }
}
