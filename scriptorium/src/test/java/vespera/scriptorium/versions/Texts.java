package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts for properties: few words, so that they repeat, and every sort of character that cuts differently. */
final class Texts {

    private Texts() {}

    static Arbitrary<String> any() {
        return Arbitraries.of(
                        "the", "sea", "Mara", "don’t", "light", " ", " ", " ", "  ", "\n", "\n\n", ".", "! ", "? ",
                        "…”", "海", "。", "灯台", "แสง", "é", "e\u0301", "👩‍🚀", "🖋", "\t", "# ", "- ", "*", "\uD83D",
                        "\uDE00")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    /** A text and two texts made of it, each by changes of its own. */
    static Arbitrary<List<String>> related() {
        return any().flatMap(base -> Arbitraries.integers()
                .between(0, 1000)
                .list()
                .ofSize(12)
                .flatMap(numbers -> any().list().ofSize(4).map(pieces -> {
                    final List<String> texts = new ArrayList<>();
                    texts.add(base);
                    for (int side = 0; side < 2; side++) {
                        String text = base;
                        for (int i = 0; i < 2; i++) {
                            final int at = numbers.get(side * 6 + i * 3) % (text.length() + 1);
                            final int gone = numbers.get(side * 6 + i * 3 + 1) % (Math.min(12, text.length() - at) + 1);
                            final String piece = pieces.get(side * 2 + i);
                            final int more = numbers.get(side * 6 + i * 3 + 2) % (piece.length() + 1);
                            text = text.substring(0, at) + piece.substring(0, more) + text.substring(at + gone);
                        }
                        texts.add(text);
                    }
                    return texts;
                })));
    }

    /** A chapter of about so many characters, the same for the same seed. */
    static String chapter(final long seed, final int length) {
        final java.util.Random random = new java.util.Random(seed);
        final StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(sentence(random)).append(random.nextInt(6) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    static String sentence(final java.util.Random random) {
        final StringBuilder text = new StringBuilder("The");
        final int words = 5 + random.nextInt(12);
        for (int i = 0; i < words; i++) {
            text.append(' ').append("w").append((int) (Math.pow(random.nextDouble(), 3) * 3000));
        }
        return text.append('.').toString();
    }
}
