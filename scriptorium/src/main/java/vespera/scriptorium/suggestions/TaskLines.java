package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.markdown.Prose;

/** Finds what is to be done in a text. Code, comments and what is done already are no tasks. */
final class TaskLines {

    private static final int MOST = 200;
    private static final int LONGEST = 400;
    private static final Pattern BOX = Pattern.compile("^[\\s>]*(?:[-*+]|\\d{1,9}[.)])\\s+\\[ ]\\s+(\\S.*)$");
    private static final Pattern ANY_BOX = Pattern.compile("^[\\s>]*(?:[-*+]|\\d{1,9}[.)])\\s+\\[[^\\]]]\\s.*$");
    private static final Pattern WORD = Pattern.compile("^[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+|#{1,6}\\s+)?[*_=(\\[]*"
            + "(TODO|FIXME|To-?do|TO-?DO|to-?do|To do|to do|TO DO)[*_=)\\]]*\\s*(:|[-–—]\\s)[*_=]*\\s*(\\S.*)$");
    private static final Pattern BARE = Pattern.compile("^[\\s>]*(?:[-*+]\\s+)?(TODO|FIXME)\\s+([^\\s:].*)$");

    private TaskLines() {}

    static List<TaskLine> in(final String text, final List<Prose> prose) {
        final List<TaskLine> found = new ArrayList<>();
        final Map<Integer, Integer> firstProse = new HashMap<>();
        for (final Prose piece : prose) {
            firstProse.merge(piece.line(), piece.from(), Math::min);
        }
        int at = 0;
        for (int line = 1; at < text.length() && found.size() < MOST; line++) {
            final int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            // What has no running text is code, a comment or front matter; a line that is one link alone stays out too.
            if (firstProse.containsKey(line) && end - at < LONGEST) {
                add(found, line, text.substring(at, end));
            }
            at = end + 1;
        }
        return found;
    }

    private static void add(final List<TaskLine> found, final int line, final String whole) {
        final Matcher box = BOX.matcher(whole);
        if (box.matches()) {
            found.add(new TaskLine(line, box.group(1).strip(), "- [ ]", whole.strip()));
            return;
        }
        if (ANY_BOX.matcher(whole).matches()) {
            return;
        }
        final Matcher word = WORD.matcher(whole);
        if (word.matches()) {
            found.add(new TaskLine(line, word.group(3).strip(), word.group(1), whole.strip()));
            return;
        }
        final Matcher bare = BARE.matcher(whole);
        if (bare.matches()) {
            found.add(new TaskLine(line, bare.group(2).strip(), bare.group(1), whole.strip()));
        }
    }
}
