package vespera.scriptorium.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The words in which texts speak of attributes. */
final class Traits {

    private static final Map<String, Set<String>> TABLES = tables();
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int TEN = 10;
    private static final int MOST_DIGITS = 3;

    private Traits() {}

    private static Map<String, Set<String>> tables() {
        final Map<String, Set<String>> tables = new HashMap<>();
        for (final String line : Table.lines("traits")) {
            final String[] words = line.split(" +");
            tables.computeIfAbsent(words[0], k -> new HashSet<>())
                    .addAll(Arrays.asList(words).subList(1, words.length));
        }
        return Map.copyOf(tables);
    }

    static boolean in(final String table, final String word) {
        return TABLES.getOrDefault(table, Set.of()).contains(word.replace('’', '\''));
    }

    /** A number in digits or English words up to 999; “twenty-one” is one word here. */
    static OptionalInt number(final String word) {
        if (!word.isEmpty() && word.length() <= MOST_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        final int small = SMALL.indexOf(word);
        if (small >= 0) {
            return OptionalInt.of(small);
        }
        final String[] parts = word.split("-");
        final int tens = TENS.indexOf(parts[0]);
        if (tens < 2) {
            return OptionalInt.empty();
        }
        final int ones = parts.length == 2 ? SMALL.indexOf(parts[1]) : 0;
        return ones < 0 || ones >= TEN || parts.length > 2 ? OptionalInt.empty() : OptionalInt.of(tens * TEN + ones);
    }
}
