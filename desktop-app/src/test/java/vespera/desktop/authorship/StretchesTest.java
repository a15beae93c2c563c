package vespera.desktop.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vespera.desktop.authorship.Stretches.Stretch;

class StretchesTest {

    /** An edit in thousandths of the text's length, so that it fits whatever the text is by then. */
    record Edit(int at, int removed, int added) {}

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 5))
                .as(Edit::new)
                .list()
                .ofMaxSize(12);
    }

    /** What each code point is marked as is carried along with it in a list beside the text: both must agree. */
    @Property
    void everyMarkStaysOnItsOwnLetters(
            @ForAll("edits") final List<Edit> edits, @ForAll("edits") final List<Edit> marks) {
        final List<String> letters = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            letters.add("");
        }
        Stretches<String> stretches = Stretches.none();
        for (int i = 0; i < Math.max(edits.size(), marks.size()); i++) {
            if (i < marks.size()) {
                final int from = marks.get(i).at() * letters.size() / 1001;
                final int to = Math.min(letters.size(), from + marks.get(i).added());
                final String what = "m" + i % 3;
                stretches = stretches.put(from, to, what);
                for (int at = from; at < to; at++) {
                    letters.set(at, what);
                }
            }
            if (i < edits.size()) {
                final int at = edits.get(i).at() * letters.size() / 1001;
                final int removed = Math.min(letters.size() - at, edits.get(i).removed() * letters.size() / 1001);
                stretches = stretches.edited(at, removed, edits.get(i).added());
                letters.subList(at, at + removed).clear();
                for (int n = 0; n < edits.get(i).added(); n++) {
                    letters.add(at, "");
                }
            }
            agree(stretches, letters);
        }
    }

    private static void agree(final Stretches<String> stretches, final List<String> letters) {
        for (int at = 0; at < letters.size(); at++) {
            assertThat(stretches.at(at).orElse("")).as("letter " + at).isEqualTo(letters.get(at));
        }
        int end = 0;
        for (final Stretch<String> one : stretches.all()) {
            assertThat(one.from()).isGreaterThanOrEqualTo(end);
            assertThat(one.to()).isGreaterThan(one.from()).isLessThanOrEqualTo(letters.size());
            end = one.to();
        }
    }

    @Test
    void whatIsTypedIntoAStretchIsNoPartOfIt() {
        assertThat(Stretches.<String>none().put(2, 8, "import").edited(5, 0, 3).all())
                .containsExactly(new Stretch<>(2, 5, "import"), new Stretch<>(8, 11, "import"));
    }

    @Test
    void whatIsTypedAtItsEndsLeavesItWhole() {
        final Stretches<String> one = Stretches.<String>none().put(2, 8, "import");
        assertThat(one.edited(2, 0, 3).all()).containsExactly(new Stretch<>(5, 11, "import"));
        assertThat(one.edited(8, 0, 3).all()).containsExactly(new Stretch<>(2, 8, "import"));
    }
}
