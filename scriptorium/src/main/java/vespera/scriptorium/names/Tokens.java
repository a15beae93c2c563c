package vespera.scriptorium.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts paragraphs into words and sentences, and tells what is said from what is told. */
final class Tokens {

    /** Short forms whose dot ends no sentence. */
    private static final Set<String> DOTTED = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "col", "capt", "lt", "lieut", "sgt", "gen", "hon", "messrs", "mme",
            "mlle", "st", "vs", "etc", "no", "vol", "jr", "sr", "esq", "viz", "bros");

    private final char[] text;
    private final boolean single;
    private final List<NamesIn.Sentence> sentences = new ArrayList<>();
    private int sentenceFrom;
    private int sentenceLine;
    private char open;

    /** @param single whether single quotation marks are the outer ones */
    Tokens(final char[] text, final boolean single) {
        this.text = text;
        this.single = single;
    }

    List<NamesIn.Sentence> sentences() {
        return sentences;
    }

    /** The words of a paragraph. */
    List<Token> of(final int from, final int to, final int line) {
        final List<Token> tokens = new ArrayList<>();
        open = 0;
        sentenceFrom = from;
        sentenceLine = line;
        int at = from;
        int lines = line;
        while (at < to) {
            final int gap = at;
            while (at < to && !Character.isLetterOrDigit(text[at])) {
                lines += text[at] == '\n' ? 1 : 0;
                at++;
            }
            final Token before = tokens.isEmpty() ? null : tokens.getLast();
            final boolean last = at >= to;
            final Gap between = Gap.read(this, gap, at, to, before);
            if (before != null && (last || between.ends())) {
                // The closing marks of a sentence belong to it.
                final int end = last ? trimmed(gap, to) : gap + between.closing();
                sentences.add(new NamesIn.Sentence(sentenceFrom, end, sentenceLine));
                sentenceFrom = end;
                sentenceLine = lines;
            }
            if (!last) {
                final int end = wordEnd(at, to);
                tokens.add(token(at, end, between, before == null));
                at = end;
                if (at >= to) {
                    sentences.add(new NamesIn.Sentence(sentenceFrom, to, sentenceLine));
                }
            }
        }
        return tokens;
    }

    private int trimmed(final int gap, final int to) {
        int end = to;
        while (end > gap && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private int wordEnd(final int from, final int to) {
        int end = from;
        while (end < to) {
            final char c = text[end];
            final boolean inner = (c == '’' || c == '\'' || c == '-' || c == '‑')
                    && end > from
                    && end + 1 < to
                    && Character.isLetter(text[end + 1]);
            if (!inner && !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            end++;
        }
        return end;
    }

    private Token token(final int from, final int end, final Gap gap, final boolean first) {
        int to = end;
        final boolean owns = to - from > 2
                && (text[to - 1] == 's' || text[to - 1] == 'S')
                && (text[to - 2] == '’' || text[to - 2] == '\'');
        to -= owns ? 2 : 0;
        final String word = new String(text, from, to - from);
        return new Token(
                word,
                from,
                to,
                shape(word),
                owns,
                gap.joined(),
                first || gap.ends() || gap.starts(),
                open != 0,
                sentences.size(),
                gap.marks());
    }

    static Token.Shape shape(final String word) {
        final int first = word.codePointAt(0);
        if (Character.isLowerCase(first)) {
            return Token.Shape.LOWER;
        }
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
            return Token.Shape.OTHER;
        }
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return Token.Shape.CAPITAL;
            }
            letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
        }
        return letters > 1 ? Token.Shape.UPPER : Token.Shape.CAPITAL;
    }

    /** What stands between two words. */
    record Gap(String marks, boolean joined, boolean ends, boolean starts, int closing) {

        static Gap read(
                final Tokens in,
                final int from,
                final int to,
                final int limit,
                final @org.jspecify.annotations.Nullable Token before) {
            final StringBuilder marks = new StringBuilder();
            boolean stop = false;
            boolean opened = false;
            boolean line = false;
            int closing = 0;
            for (int i = from; i < to; i++) {
                final char c = in.text[i];
                line |= c == '\n';
                if (Character.isWhitespace(c) || c == '*' || c == '_' || Character.isSpaceChar(c)) {
                    continue;
                }
                marks.append(c);
                final boolean quote = in.quote(c, i, to);
                opened |= quote && in.open != 0;
                stop |= ".!?…。！？".indexOf(c) >= 0;
                closing = quote && in.open != 0 ? closing : i + 1 - from;
            }
            final String all = marks.toString();
            final boolean dotted = before != null && all.equals(".") && abbreviates(before);
            final boolean capital = to < limit && !Character.isLowerCase(in.text[to]);
            final boolean ends = stop && !dotted && capital;
            return new Gap(all, all.isEmpty() || dotted, ends, opened || line || all.indexOf(':') >= 0, closing);
        }

        private static boolean abbreviates(final Token before) {
            return before.capital() && before.text().length() == 1 || DOTTED.contains(before.lower());
        }
    }

    /** Follows quotation marks; whether this is one. */
    private boolean quote(final char c, final int at, final int next) {
        switch (c) {
            case '“' -> open = open == '„' ? 0 : c;
            case '„', '«', '「', '『' -> open = c == '«' && open == '»' ? 0 : c;
            case '»' -> open = open == '«' ? 0 : c;
            case '”', '」', '』' -> open = 0;
            case '"' -> open = open == '"' ? 0 : '"';
            case '‘', '’', '\'' -> {
                return single && single(c, at, next);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A single mark opens where a letter follows and none is before, and closes what it opened where none follows. */
    private boolean single(final char c, final int at, final int next) {
        final boolean after = at + 1 < text.length && Character.isLetterOrDigit(text[at + 1]);
        final boolean before = at > 0 && Character.isLetterOrDigit(text[at - 1]);
        if (c != '’' && after && !before) {
            open = '‘';
            return true;
        }
        if (c != '‘' && !after && open == '‘' && at < next) {
            open = 0;
            return true;
        }
        return false;
    }
}
