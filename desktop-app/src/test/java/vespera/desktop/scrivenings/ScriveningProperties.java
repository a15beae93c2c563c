package vespera.desktop.scrivenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random edits of random texts, against plain strings. */
class ScriveningProperties {

    private static final List<String> WORDS = List.of("", "a", "\n", "One two\nthree", "🎉", "猫\n\n", "———", "# x\n");

    private static String word(final Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Scrivening some(final Random random, final int parts) {
        final List<String> titles = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            titles.add("Scene " + i + (random.nextInt(4) == 0 ? " 🎉\nx" : ""));
            texts.add(word(random) + word(random) + word(random));
        }
        return new Scrivening(titles, texts);
    }

    private static String cut(final String text, final int at, final int removed, final String added) {
        final int from = text.offsetByCodePoints(0, at);
        return text.substring(0, from) + added + text.substring(text.offsetByCodePoints(from, removed));
    }

    /** The borders of a whole: what is left when the texts are taken out of it. */
    private static List<String> borders(final Scrivening all) {
        final String whole = all.text();
        final List<String> borders = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            borders.add(whole.substring(at, whole.offsetByCodePoints(0, all.start(i))));
            at = whole.offsetByCodePoints(0, all.end(i));
        }
        assertThat(at).isEqualTo(whole.length());
        return borders;
    }

    @Property(tries = 500)
    void theWholeIsItsPartsAndAnEditLandsInOne(
            @ForAll final long seed, @ForAll @IntRange(min = 1, max = 6) final int parts) {
        final Random random = new Random(seed);
        final Scrivening all = some(random, parts);
        final List<String> borders = borders(all);
        for (int i = 0; i < 30; i++) {
            final String before = all.text();
            final List<String> texts = texts(all);
            final int at = random.nextInt(all.length() + 1);
            final int removed = random.nextInt(Math.min(8, all.length() - at + 1));
            final String added = word(random);
            final OptionalInt landed = all.edit(at, removed, added);
            if (landed.isPresent()) {
                assertThat(all.text()).isEqualTo(cut(before, at, removed, added));
                for (int part = 0; part < parts; part++) {
                    if (part != landed.getAsInt()) {
                        assertThat(all.text(part)).isEqualTo(texts.get(part));
                    }
                }
            } else {
                assertThat(all.text()).isEqualTo(before);
                spreadKeepsBorders(all, at, removed, added);
            }
            assertThat(borders(all)).isEqualTo(borders);
            assertThat(all.length())
                    .isEqualTo(all.text().codePointCount(0, all.text().length()));
        }
    }

    private static void spreadKeepsBorders(final Scrivening all, final int at, final int removed, final String added) {
        final int insideBefore = texts(all).stream()
                .mapToInt(t -> t.codePointCount(0, t.length()))
                .sum();
        final List<Scrivening.Cut> cuts = all.spread(at, removed, added);
        int gone = 0;
        int come = 0;
        for (final Scrivening.Cut cut : cuts) {
            assertThat(all.edit(cut.at(), cut.removed(), cut.added())).isPresent();
            gone += cut.removed();
            come += cut.added().codePointCount(0, cut.added().length());
        }
        final int inside = texts(all).stream()
                .mapToInt(t -> t.codePointCount(0, t.length()))
                .sum();
        assertThat(inside).isEqualTo(insideBefore - gone + come);
        assertThat(gone).isLessThanOrEqualTo(removed);
    }

    private static List<String> texts(final Scrivening all) {
        final List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            texts.add(all.text(i));
        }
        return texts;
    }

    @Property(tries = 200)
    void aTextFromElsewhereTakesItsPlace(@ForAll final long seed) {
        final Random random = new Random(seed);
        final Scrivening all = some(random, 4);
        final String before = all.text();
        final int part = random.nextInt(4);
        final String now = word(random) + word(random);
        final String whole = all.replace(part, now)
                .map(c -> cut(before, c.at(), c.removed(), c.added()))
                .orElse(before);
        assertThat(all.text()).isEqualTo(whole);
        assertThat(all.text(part)).isEqualTo(now);
        assertThat(all.partAt(all.start(part))).hasValue(part);
    }
}
