package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and their numbers. A number stays; nothing that is answered may depend on which word got which. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    int number(final String word) {
        return numbers.computeIfAbsent(word, w -> {
            words.add(w);
            return words.size() - 1;
        });
    }

    /** The number of a word, or -1 where it was never seen. */
    int find(final String word) {
        return numbers.getOrDefault(word, -1);
    }

    String word(final int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }
}
