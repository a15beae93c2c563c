package vespera.scriptorium.names;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds what the sentences of a paragraph say of whom they name: by patterns close to the name, or to the pronoun that
 * stands for it. What is said by somebody, asked, denied or only supposed is less sure.
 */
final class ClaimReader {

    private static final double NAMED = 0.9;
    private static final double BY_PRONOUN = 0.7;
    private static final double SPOKEN = 0.75;
    private static final double ASKED = 0.3;
    private static final double UNSURE = 0.5;
    private static final double CHANGED = 0.5;
    private static final double SOME = 0.4;
    private static final int REACH = 6;
    private static final int OLDEST = 120;

    private static final Set<String> FILLERS = Set.of(
            "a",
            "an",
            "the",
            "very",
            "quite",
            "only",
            "just",
            "about",
            "nearly",
            "almost",
            "deep",
            "bright",
            "rather",
            "then",
            "already",
            "barely",
            "scarcely",
            "of",
            "long",
            "short",
            "thick",
            "thin",
            "large",
            "big",
            "small",
            "fine",
            "beautiful",
            "clear",
            "soft",
            "curly",
            "wavy",
            "straight",
            "not",
            "never",
            "was",
            "were",
            "is",
            "are",
            "had",
            "has",
            "with",
            "and",
            "dark",
            "light",
            "pale",
            "some",
            "two",
            "still",
            "now",
            "once");

    private final List<Token> tokens;
    private final List<Run> runs;
    private final List<int[]> spans;
    private final int first;
    private final char[] text;

    ClaimReader(
            final List<Token> tokens,
            final List<Run> runs,
            final List<int[]> spans,
            final int first,
            final char[] text) {
        this.tokens = tokens;
        this.runs = runs;
        this.spans = spans;
        this.first = first;
        this.text = text;
    }

    /** Of whom a claim is, by name or pronoun. */
    private record Owner(int run, Gender pronoun, int token) {}

    void read(final List<Claim> claims) {
        for (int i = 0; i < tokens.size(); i++) {
            final String word = tokens.get(i).lower();
            if (Traits.in("part", word)) {
                colour(i, word, claims);
            } else if (word.equals("born")) {
                born(i, claims);
            } else if (word.equals("tall") || word.equals("left-handed") || word.equals("right-handed")) {
                adjective(i, word, claims);
            } else if (Traits.in("kin", word)) {
                kin(i, word, claims);
            } else if (Traits.in("occupation", word)) {
                occupation(i, word, claims);
            } else if (Traits.number(word).isPresent() || word.equals("aged")) {
                age(i, claims);
            } else if (word.equals("lives") || word.equals("lived")) {
                home(i, claims);
            }
        }
    }

    private String word(final int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    private boolean same(final int one, final int other) {
        return one >= 0
                && other >= 0
                && one < tokens.size()
                && other < tokens.size()
                && tokens.get(one).sentence() == tokens.get(other).sentence();
    }

    /** “her grey eyes”, “Anna’s eyes were grey”, “Anna had long grey hair”, “the grey eyes of Anna”. */
    private void colour(final int noun, final String part, final List<Claim> claims) {
        int at = -1;
        for (int i = noun - 1; i >= noun - 2 && same(i, noun); i--) {
            at = at < 0 && Traits.in("colour", word(i)) ? i : at;
        }
        if (at < 0 && Traits.in("be", word(noun + 1))) {
            for (int i = noun + 2; i < noun + REACH && same(i, noun); i++) {
                if (Traits.in("colour", word(i))) {
                    at = i;
                    break;
                }
                if (!FILLERS.contains(word(i))) {
                    break;
                }
            }
        }
        if (at < 0
                || word(at).equals("red") && part.startsWith("eye")
                || part.equals("eye") && word(at).equals("black")) {
            return;
        }
        final Owner owner = owner(Math.min(at, noun), noun);
        if (owner != null) {
            final String about = part.equals("eye") ? "eyes" : part.replace("mustache", "moustache");
            add(
                    claims,
                    owner,
                    noun,
                    about,
                    word(at).replace("gray", "grey"),
                    Math.min(owner.token(), at),
                    Math.max(at, noun));
        }
    }

    /** Whose: the nearest possessive before, or who had it, or whose name follows “of”. */
    private @org.jspecify.annotations.Nullable Owner owner(final int before, final int noun) {
        for (int i = before - 1; i >= 0 && i >= before - REACH && same(i, noun); i--) {
            final Gender pronoun = RunFinder.pronoun(word(i));
            final int run = runEnding(i);
            if (run >= 0) {
                final boolean linked = tokens.get(i).owns() || has(i + 1, before);
                return linked ? new Owner(run, Gender.UNKNOWN, i) : null;
            }
            final boolean possessive = word(i).equals("his") || word(i).equals("her");
            if (pronoun != Gender.UNKNOWN && (possessive || has(i + 1, before))) {
                return byPronoun(i, pronoun);
            }
            if (!FILLERS.contains(word(i)) && !Traits.in("colour", word(i)) && !possessive) {
                return null;
            }
        }
        if (word(noun + 1).equals("of") && same(noun, noun + 2)) {
            final int run = runStarting(noun + 2);
            return run < 0 ? null : new Owner(run, Gender.UNKNOWN, noun);
        }
        return null;
    }

    private boolean has(final int from, final int to) {
        for (int i = from; i < to; i++) {
            if (Set.of("had", "has", "with", "have").contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    private int runEnding(final int token) {
        for (int k = 0; k < spans.size(); k++) {
            if (spans.get(k)[1] - 1 == token) {
                return k;
            }
        }
        return -1;
    }

    private int runStarting(final int token) {
        for (int k = 0; k < spans.size(); k++) {
            if (spans.get(k)[0] == token) {
                return k;
            }
        }
        return -1;
    }

    private @org.jspecify.annotations.Nullable Owner byPronoun(final int token, final Gender pronoun) {
        int nearest = -1;
        for (int k = 0; k < spans.size() && spans.get(k)[0] < token; k++) {
            nearest = k;
        }
        return nearest < 0 ? null : new Owner(nearest, pronoun, token);
    }

    /** The subject right before a verb: a name or “he”, “she”, with nothing but an adverb between. */
    private @org.jspecify.annotations.Nullable Owner subject(final int verb) {
        for (int i = verb - 1; i >= verb - 2 && same(i, verb); i--) {
            final int run = runEnding(i);
            if (run >= 0) {
                return tokens.get(i).owns() ? null : new Owner(run, Gender.UNKNOWN, i);
            }
            if (word(i).equals("he") || word(i).equals("she")) {
                return byPronoun(i, RunFinder.pronoun(word(i)));
            }
            if (!FILLERS.contains(word(i)) && !word(i).endsWith("ly")) {
                return null;
            }
        }
        return null;
    }

    private void born(final int at, final List<Claim> claims) {
        final Owner owner = Traits.in("be", word(at - 1)) ? subject(at - 1) : null;
        if (owner == null || !same(at, at + 2)) {
            return;
        }
        final String link = word(at + 1);
        final int run = runStarting(at + 2);
        if ((link.equals("in") || link.equals("at")) && run >= 0) {
            final String place = String.join(" ", runs.get(run).words()).toLowerCase(java.util.Locale.ROOT);
            add(claims, owner, at, "born in", place, owner.token(), at);
        }
    }

    private void adjective(final int at, final String value, final List<Claim> claims) {
        int verb = at - 1;
        while (verb > at - REACH && FILLERS.contains(word(verb)) && !Traits.in("be", word(verb))) {
            verb--;
        }
        final Owner owner = Traits.in("be", word(verb)) && same(verb, at) ? subject(verb) : null;
        if (owner != null) {
            add(claims, owner, at, value.equals("tall") ? "height" : "hand", value, owner.token(), at);
        }
    }

    /** “Anna had three sisters”, “her two brothers”. */
    private void kin(final int at, final String who, final List<Claim> claims) {
        final OptionalInt count = Traits.number(word(at - 1));
        if (count.isEmpty() || !same(at, at - 2)) {
            return;
        }
        final boolean has = word(at - 2).equals("had") || word(at - 2).equals("has");
        final Gender pronoun = RunFinder.pronoun(word(at - 2));
        final int run = runEnding(at - 2);
        final Owner owner = has
                ? subject(at - 2)
                : run >= 0 && tokens.get(at - 2).owns()
                        ? new Owner(run, Gender.UNKNOWN, at - 2)
                        : word(at - 2).equals("his") || word(at - 2).equals("her") ? byPronoun(at - 2, pronoun) : null;
        if (owner != null) {
            // “Her two sisters laughed” may leave a third out.
            final List<Claim> found = new ArrayList<>();
            add(found, owner, at, "number of " + who, String.valueOf(count.getAsInt()), owner.token(), at);
            found.forEach(c -> claims.add(has ? c : c.lessSure(SOME)));
        }
    }

    /** “Anna was a clockmaker”, “Anna, the miller,”. */
    private void occupation(final int at, final String value, final List<Claim> claims) {
        final String article = word(at - 1);
        if (!Set.of("a", "an", "the").contains(article) || !same(at, at - 2)) {
            return;
        }
        final String after =
                at + 1 < tokens.size() && same(at, at + 1) ? tokens.get(at + 1).before() : ".";
        if (after.isEmpty()
                && same(at, at + 1)
                && !Set.of("in", "at", "by", "of", "and", "who", "from").contains(word(at + 1))) {
            return;
        }
        final boolean is = Traits.in("be", word(at - 2));
        final int run = runEnding(at - 2);
        final boolean beside = run >= 0 && tokens.get(at - 1).before().equals(",") && after.startsWith(",");
        final Owner owner = is ? subject(at - 2) : beside ? new Owner(run, Gender.UNKNOWN, at - 2) : null;
        if (owner != null) {
            add(claims, owner, at, "occupation", value, owner.token(), at);
        }
    }

    /** “Anna was twenty-one years old”, “Anna, aged 30,”, “she is thirty.”. */
    private void age(final int at, final List<Claim> claims) {
        final boolean aged = word(at).equals("aged");
        final int number = aged ? at + 1 : at;
        final OptionalInt value = Traits.number(word(number));
        if (value.isEmpty() || value.getAsInt() > OLDEST || value.getAsInt() < 1) {
            return;
        }
        final boolean years = word(number + 1).startsWith("year")
                && same(number, number + 1)
                && Set.of("old", "of").contains(word(number + 2));
        final boolean last = number + 1 >= tokens.size()
                || !same(number, number + 1)
                || tokens.get(number + 1).before().startsWith(",");
        int verb = number - 1;
        while (verb > number - REACH && FILLERS.contains(word(verb)) && !Traits.in("be", word(verb))) {
            verb--;
        }
        final boolean is =
                !aged && Traits.in("be", word(verb)) && same(verb, number) && (years || last && value.getAsInt() > 9);
        final int run = runEnding(at - 1);
        final Owner owner = is ? subject(verb) : aged && run >= 0 ? new Owner(run, Gender.UNKNOWN, at - 1) : null;
        if (owner != null) {
            add(claims, owner, number, "age", String.valueOf(value.getAsInt()), owner.token(), number);
        }
    }

    private void home(final int at, final List<Claim> claims) {
        final int run = runStarting(at + 2);
        final Owner owner = (word(at + 1).equals("in") || word(at + 1).equals("at")) && run >= 0 ? subject(at) : null;
        if (owner != null && same(at, at + 2)) {
            final String place = String.join(" ", runs.get(run).words()).toLowerCase(java.util.Locale.ROOT);
            add(claims, owner, at, "home", place, owner.token(), at);
        }
    }

    private void add(
            final List<Claim> claims,
            final Owner owner,
            final int at,
            final String about,
            final String value,
            final int from,
            final int to) {
        double confidence = owner.pronoun() == Gender.UNKNOWN ? NAMED : BY_PRONOUN;
        confidence *= tokens.get(at).spoken() ? SPOKEN : 1;
        confidence *= asked(at) ? ASKED : 1;
        boolean denied = false;
        boolean change = false;
        boolean unsure = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (same(i, at)) {
                denied |= i >= from - 1 && i <= to && Traits.in("not", word(i));
                change |= Traits.in("change", word(i));
                unsure |= i <= to && Traits.in("unsure", word(i));
            }
        }
        confidence *= (change ? CHANGED : 1) * (unsure ? UNSURE : 1) * (denied ? UNSURE : 1);
        claims.add(new Claim(
                first + owner.run(),
                owner.pronoun(),
                tokens.get(at).sentence(),
                about,
                (denied ? "not " : "") + value,
                change,
                confidence));
    }

    private boolean asked(final int at) {
        int last = at;
        while (same(last + 1, at)) {
            last++;
        }
        final int end = last + 1 < tokens.size() ? tokens.get(last + 1).from() : text.length;
        for (int i = tokens.get(last).to(); i < end; i++) {
            if (text[i] == '?') {
                return true;
            }
            if (text[i] == '.' || text[i] == '!' || text[i] == '\n') {
                return false;
            }
        }
        return false;
    }
}
