package vespera.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;

/** What a writer might look for: by turns the name of a note, and two words that stand in one text. */
final class Queries {

    private static final int SHORTEST = 4;
    private static final int ATTEMPTS = 100;

    private final Atelier atelier;
    private final List<String> texts;
    private final SplittableRandom random;

    Queries(final Atelier atelier, final List<String> texts, final long seed) {
        this.atelier = atelier;
        this.texts = texts;
        this.random = new SplittableRandom(seed);
    }

    List<String> make(final int count) {
        final List<Document> documents = atelier.catalogue().here();
        final List<String> queries = new ArrayList<>();
        while (queries.size() < count) {
            queries.add(
                    queries.size() % 2 == 0
                            ? documents.get(random.nextInt(documents.size())).name()
                            : pair());
        }
        return queries;
    }

    /** The same with two neighbouring letters swapped in its longest word. */
    String misspelt(final String query) {
        String longest = "";
        for (final String word : query.split("[^\\p{L}]+")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < SHORTEST) {
            return query;
        }
        final int at = 1 + random.nextInt(longest.length() - 2);
        final String swapped =
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return query.replace(longest, swapped);
    }

    private String pair() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            final List<String> words = new ArrayList<>();
            for (final String word : texts.get(random.nextInt(texts.size())).split("[^\\p{L}]+")) {
                if (word.length() >= SHORTEST) {
                    words.add(word);
                }
            }
            if (!words.isEmpty()) {
                return words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
            }
        }
        throw new IllegalStateException("the texts have no words");
    }
}
