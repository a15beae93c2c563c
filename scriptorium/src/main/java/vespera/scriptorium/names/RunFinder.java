package vespera.scriptorium.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the runs of words with capitals in one paragraph. */
final class RunFinder {

    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "der", "die", "das", "le", "la", "les", "el", "los",
            "il");
    /** Titles that are one in lower case too: "colonel Brandt", "aunt Polly". */
    private static final Set<String> LOWER_TITLES = Set.of(
            "aunt",
            "uncle",
            "colonel",
            "captain",
            "sir",
            "lord",
            "doctor",
            "professor",
            "inspector",
            "sergeant",
            "lieutenant");

    private static final int REACH = 14;

    private final List<Token> tokens;
    private final char[] text;
    private final int line;
    private final int paragraph;
    private final boolean heading;
    private int counted;
    private int lines;

    RunFinder(final List<Token> tokens, final char[] text, final int line, final int paragraph, final boolean heading) {
        this.tokens = tokens;
        this.text = text;
        this.line = line;
        this.paragraph = paragraph;
        this.heading = heading;
        this.counted = tokens.isEmpty() ? 0 : tokens.getFirst().from();
    }

    /** Adds the runs, and for each the numbers of its first token and the one after its last. */
    void find(final List<Run> runs, final List<int[]> spans) {
        final int first = runs.size();
        int i = 0;
        while (i < tokens.size()) {
            final int begin = i;
            int at = i;
            String title = "";
            while (title(at) && at + 1 < tokens.size()) {
                final Title one = Title.of(tokens.get(at).text()).orElseThrow();
                title = title.isEmpty() || one.sort() != Title.Sort.CIVIL ? one.key() : title;
                at++;
            }
            if (!begins(at)) {
                i = Math.max(at, i + 1);
                continue;
            }
            final int end = end(at);
            runs.add(run(begin, at, end, title));
            spans.add(new int[] {begin, end});
            i = end;
        }
        pronouns(runs, spans, first);
    }

    /** Whether a token is a title with a name after it. */
    private boolean title(final int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        final Token token = tokens.get(i);
        final Token next = tokens.get(i + 1);
        final boolean noble = i + 2 < tokens.size()
                && next.shape() == Token.Shape.LOWER
                && Vocabulary.particle(next.text())
                && tokens.get(i + 2).capital()
                && tokens.get(i + 2).joined();
        if (!next.capital() && !noble || !next.joined() || token.owns()) {
            return false;
        }
        final Optional<Title> title = Title.of(token.text());
        if (title.isEmpty() || token.shape() == Token.Shape.LOWER && !LOWER_TITLES.contains(token.text())) {
            return false;
        }
        // A single letter is a title with its dot only; and “Miss I …” is none.
        return (token.text().length() > 1
                        || next.before().equals(".") && next.text().length() > 1)
                && !next.text().equals("I");
    }

    private boolean begins(final int i) {
        return i < tokens.size()
                && (tokens.get(i).capital() || i > 0 && title(i - 1))
                && (i > 0 && title(i - 1) || !Vocabulary.ordinary(tokens.get(i).lower()));
    }

    /** The token after the last of the run that begins here. */
    private int end(final int from) {
        int end = from + 1;
        while (end < tokens.size() && !tokens.get(end - 1).owns()) {
            final Token next = tokens.get(end);
            if (follows(next, end) || initial(end)) {
                end++;
            } else if (particle(end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean follows(final Token next, final int at) {
        return next.capital()
                && next.joined()
                && !title(at)
                && !Vocabulary.ordinary(next.lower())
                && sameCase(tokens.get(at - 1), next);
    }

    /** “CHAPTER ONE Anna” is not one name. */
    private static boolean sameCase(final Token one, final Token next) {
        return one.shape() == next.shape()
                || one.text().length() <= 2
                || next.text().length() <= 3;
    }

    /** “J. R. Smith”: a single letter with its dot goes with the name after it. */
    private boolean initial(final int at) {
        final Token next = tokens.get(at);
        return tokens.get(at - 1).text().length() == 1
                && next.capital()
                && next.before().equals(".");
    }

    private boolean particle(final int at) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        final Token particle = tokens.get(at);
        final Token name = tokens.get(at + 1);
        if (particle.shape() != Token.Shape.LOWER || !particle.joined() || !name.capital() || !name.joined()) {
            return false;
        }
        return particle.text().equals("of")
                ? Vocabulary.OF_LEFT.contains(tokens.get(at - 1).lower())
                : Vocabulary.PARTICLES.contains(particle.text()) && !Vocabulary.ordinary(name.lower());
    }

    private Run run(final int begin, final int from, final int end, final String title) {
        final List<String> words = new ArrayList<>();
        final List<Integer> starts = new ArrayList<>();
        boolean weak = heading;
        for (int i = from; i < end; i++) {
            final Token token = tokens.get(i);
            weak |= token.shape() == Token.Shape.UPPER
                    && (end - from > 1 || token.text().length() > 1);
            words.add(token.shape() == Token.Shape.UPPER ? titled(token.text()) : token.text());
            starts.add(token.from());
        }
        final Token head = tokens.get(begin);
        final Token last = tokens.get(end - 1);
        final String shown = begin == from
                ? ""
                : new String(text, head.from(), tokens.get(from).from() - head.from())
                        .replaceAll("[*_\\s]+", " ")
                        .strip();
        int cues = weak ? Cue.WEAK.bit() : 0;
        cues |= heading ? Cue.HEADING.bit() : 0;
        cues |= last.owns() ? Cue.OWNS.bit() : 0;
        cues |= before(begin) | after(end) | called(begin, end);
        return new Run(
                title,
                shown,
                words,
                starts,
                head.from(),
                last.to(),
                lineOf(head.from()),
                paragraph,
                head.sentence(),
                begin == from && head.start(),
                head.spoken(),
                cues);
    }

    /** “ELIZABETH” as “Elizabeth”; short words may be short for something and stay. */
    private static String titled(final String word) {
        return word.length() < 2 ? word : word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private int lineOf(final int at) {
        for (; counted < at; counted++) {
            lines += text[counted] == '\n' ? 1 : 0;
        }
        return line + lines;
    }

    private int before(final int begin) {
        if (begin == 0 || !tokens.get(begin).joined()) {
            return begin > 0 && said(begin - 1, begin) ? Cue.SPEAKS.bit() : 0;
        }
        final String word = tokens.get(begin - 1).lower();
        int cues = said(begin - 1, begin) ? Cue.SPEAKS.bit() : 0;
        final boolean article =
                ARTICLES.contains(word) && begin > 1 && tokens.get(begin - 1).joined();
        final String place = article ? tokens.get(begin - 2).lower() : word;
        cues |= Vocabulary.AT_PLACE.contains(place) ? Cue.AT_PLACE.bit() : 0;
        cues |= ARTICLES.contains(word) ? Cue.ARTICLE.bit() : 0;
        cues |= word.equals("dear") || word.equals("dearest") ? Cue.DEAR.bit() : 0;
        final Gender kin = Vocabulary.KIN.get(word);
        if (kin != null && !tokens.get(begin - 1).owns()) {
            cues |= switch (kin) {
                case FEMALE -> Cue.KIN_FEMALE.bit();
                case MALE -> Cue.KIN_MALE.bit();
                case UNKNOWN -> Cue.KIN.bit();
            };
        }
        return cues;
    }

    private boolean said(final int verb, final int name) {
        final Token word = tokens.get(verb);
        return word.shape() == Token.Shape.LOWER
                && !word.spoken()
                && !tokens.get(name).spoken()
                && tokens.get(name).joined()
                && Vocabulary.SPEECH.contains(word.text());
    }

    private int after(final int end) {
        if (end >= tokens.size()
                || tokens.get(end - 1).owns()
                || tokens.get(end - 1).spoken()) {
            return 0;
        }
        final Token next = tokens.get(end);
        if (!next.joined() || next.spoken() || next.shape() != Token.Shape.LOWER) {
            return 0;
        }
        if (Vocabulary.SPEECH.contains(next.text())) {
            return Cue.SPEAKS.bit();
        }
        final boolean adverb = next.text().endsWith("ly")
                || next.text().equals("had")
                || next.text().equals("then");
        return adverb
                        && end + 1 < tokens.size()
                        && tokens.get(end + 1).joined()
                        && Vocabulary.SPEECH.contains(tokens.get(end + 1).text())
                ? Cue.SPEAKS.bit()
                : 0;
    }

    /** Called to: in speech, with a mark on both sides. */
    private int called(final int begin, final int end) {
        if (!tokens.get(begin).spoken()) {
            return 0;
        }
        final String left = tokens.get(begin).before();
        final boolean opens =
                begin == 0 || !left.isEmpty() && ",“\"‘'—!?.".indexOf(left.charAt(left.length() - 1)) >= 0;
        final boolean dear = begin > 0 && tokens.get(begin - 1).lower().equals("dear");
        if (!opens && !dear) {
            return 0;
        }
        final String right = end < tokens.size() ? tokens.get(end).before() : ".";
        return !right.isEmpty() && ",!?.".indexOf(right.charAt(0)) >= 0 ? Cue.CALLED.bit() : 0;
    }

    /** The pronoun that follows a name before any other name, in the same sentence or the next. */
    private void pronouns(final List<Run> runs, final List<int[]> spans, final int first) {
        for (int k = 0; k < spans.size(); k++) {
            final int from = spans.get(k)[1];
            final int limit = Math.min(from + REACH, k + 1 < spans.size() ? spans.get(k + 1)[0] : tokens.size());
            for (int i = from; i < limit; i++) {
                final Gender gender = pronoun(tokens.get(i).lower());
                if (gender != Gender.UNKNOWN
                        && tokens.get(i).spoken() == runs.get(first + k).spoken()) {
                    runs.set(first + k, runs.get(first + k).with(gender == Gender.MALE ? Cue.HE : Cue.SHE));
                    break;
                }
            }
        }
    }

    static Gender pronoun(final String word) {
        return switch (word) {
            case "he", "him", "his", "himself" -> Gender.MALE;
            case "she", "her", "hers", "herself" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
