package vespera.scriptorium.search;

/**
 * English words without their endings, so that forms of a word are found as one: M. F. Porter, “An algorithm for suffix
 * stripping”, Program 14(3), 1980. Words with anything but the letters a to z stay as they are.
 */
public final class Stems {

    private static final int SHORTEST = 3;

    private static final String[][] SECOND = {
        {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"abli", "able"},
        {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
        {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},
        {"iviti", "ive"}, {"biliti", "ble"}
    };

    private static final String[][] THIRD = {
        {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}
    };

    private static final String[] FOURTH = {
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize"
    };

    private String word;

    private Stems(final String word) {
        this.word = word;
    }

    /** The stem of a word in lower case. */
    public static String of(final String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        final Stems stems = new Stems(word);
        stems.plurals();
        stems.pasts();
        if (stems.word.endsWith("y") && stems.vowelIn(stems.word.length() - 1)) {
            stems.cut(1, "i");
        }
        stems.replaceFirst(SECOND);
        stems.replaceFirst(THIRD);
        stems.drop();
        stems.finish();
        return stems.word;
    }

    /** What all words with the stem of this one begin with. */
    public static String beginning(final String stem) {
        return stem.length() > 2 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private void plurals() {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            cut(2, "");
        } else if (word.endsWith("s") && !word.endsWith("ss")) {
            cut(1, "");
        }
    }

    private void pasts() {
        if (word.endsWith("eed")) {
            if (measure(word.length() - 3) > 0) {
                cut(1, "");
            }
        } else if (word.endsWith("ed") && vowelIn(word.length() - 2)) {
            cut(2, "");
            mend();
        } else if (word.endsWith("ing") && vowelIn(word.length() - 3)) {
            cut(3, "");
            mend();
        }
    }

    private void mend() {
        if (word.endsWith("at") || word.endsWith("bl") || word.endsWith("iz")) {
            word += "e";
        } else if (isDouble() && "lsz".indexOf(word.charAt(word.length() - 1)) < 0) {
            cut(1, "");
        } else if (measure(word.length()) == 1 && isShort(word.length())) {
            word += "e";
        }
    }

    private void replaceFirst(final String[][] endings) {
        for (final String[] ending : longestFirst(endings)) {
            if (word.endsWith(ending[0])) {
                if (measure(word.length() - ending[0].length()) > 0) {
                    cut(ending[0].length(), ending[1]);
                }
                return;
            }
        }
    }

    private static String[][] longestFirst(final String[][] endings) {
        final String[][] sorted = endings.clone();
        java.util.Arrays.sort(sorted, (a, b) -> b[0].length() - a[0].length());
        return sorted;
    }

    private void drop() {
        String longest = "";
        for (final String ending : FOURTH) {
            if (word.endsWith(ending) && ending.length() > longest.length()) {
                longest = ending;
            }
        }
        final int left = word.length() - longest.length();
        final boolean fits = !longest.equals("ion") || (left > 0 && "st".indexOf(word.charAt(left - 1)) >= 0);
        if (!longest.isEmpty() && fits && measure(left) > 1) {
            cut(longest.length(), "");
        }
    }

    private void finish() {
        if (word.endsWith("e")) {
            final int left = word.length() - 1;
            if (measure(left) > 1 || (measure(left) == 1 && !isShort(left))) {
                cut(1, "");
            }
        }
        if (word.endsWith("ll") && measure(word.length()) > 1) {
            cut(1, "");
        }
    }

    private void cut(final int letters, final String instead) {
        word = word.substring(0, word.length() - letters) + instead;
    }

    private boolean isConsonant(final int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(at - 1);
            default -> true;
        };
    }

    /** How often a consonant follows a vowel in the first so many letters. */
    private int measure(final int length) {
        int count = 0;
        for (int i = 1; i < length; i++) {
            count += isConsonant(i) && !isConsonant(i - 1) ? 1 : 0;
        }
        return count;
    }

    private boolean vowelIn(final int length) {
        for (int i = 0; i < length; i++) {
            if (!isConsonant(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDouble() {
        final int last = word.length() - 1;
        return last > 0 && word.charAt(last) == word.charAt(last - 1) && isConsonant(last);
    }

    /** Whether the first so many letters end with consonant, vowel, consonant, the last of them not w, x or y. */
    private boolean isShort(final int length) {
        final int last = length - 1;
        return last > 1
                && isConsonant(last)
                && !isConsonant(last - 1)
                && isConsonant(last - 2)
                && "wxy".indexOf(word.charAt(last)) < 0;
    }
}
