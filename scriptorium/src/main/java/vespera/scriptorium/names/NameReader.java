package vespera.scriptorium.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.markdown.MarkdownReader;

/**
 * Finds the words in a text that may be names, with what speaks for each. Takes time in proportion to the text; safe to
 * use from several threads.
 */
public final class NameReader {

    /** Changes whenever the same text would be read otherwise; part of the key under which readings are kept. */
    public static final int VERSION = 1;

    private static final int FEW = 3;

    private final MarkdownReader markdown = new MarkdownReader();

    /**
     * Reads a text.
     *
     * @param isMarkdown false for plain text, where nothing is code or a link
     */
    public NamesIn read(final String text, final boolean isMarkdown) {
        final View view = View.of(text, isMarkdown, markdown);
        final Tokens tokens = new Tokens(view.chars, singleQuotes(view.chars));
        final List<Run> runs = new ArrayList<>();
        final List<Claim> claims = new ArrayList<>();
        final Map<String, Integer> lower = new HashMap<>();
        int paragraph = 0;
        for (final int[] one : view.paragraphs) {
            final List<Token> words = tokens.of(one[0], one[1], one[2]);
            for (final Token word : words) {
                if (word.shape() == Token.Shape.LOWER) {
                    lower.merge(word.text(), 1, Integer::sum);
                }
            }
            final int first = runs.size();
            final List<int[]> spans = new ArrayList<>();
            new RunFinder(words, view.chars, one[2], paragraph, one[3] == 1).find(runs, spans);
            if (one[3] == 0 && runs.size() > first) {
                new ClaimReader(words, runs.subList(first, runs.size()), spans, first, view.chars).read(claims);
            }
            paragraph++;
        }
        return new NamesIn(runs, lower, tokens.sentences(), claims);
    }

    /** Whether single marks are the outer ones: a text with double ones uses single ones within. */
    private static boolean singleQuotes(final char[] chars) {
        int doubles = 0;
        int singles = 0;
        for (int i = 0; i + 1 < chars.length; i++) {
            final char c = chars[i];
            doubles += c == '“' || c == '"' || c == '«' || c == '„' || c == '「' ? 1 : 0;
            final boolean opens = (c == '‘' || c == '\'') && Character.isLetter(chars[i + 1]);
            singles += opens && (i == 0 || !Character.isLetterOrDigit(chars[i - 1])) ? 1 : 0;
        }
        return singles > FEW && doubles * FEW < singles;
    }
}
