package vespera.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how the parts of a line of Markdown are to look, quickly and line by line; the preview is the exact one. */
final class MarkdownLine {

    private static final Pattern INLINE = Pattern.compile("(?<code>(`+)[^`].*?\\2)"
            + "|(?<muted>%%.*?(?:%%|$)|<!--.*?(?:-->|$))"
            + "|(?<note>\\[\\^[^\\]\\s]+]:?)"
            + "|(?<link>!?\\[\\[[^\\]]+]]|!?\\[[^\\]]*]\\([^)]*\\)|https?://[^\\s)>\\]]+)"
            + "|(?<both>\\*\\*\\*(?=\\S)[^*]+?(?<=\\S)\\*\\*\\*)"
            + "|(?<bold>\\*\\*(?=\\S).+?(?<=\\S)\\*\\*|(?<!\\w)__(?=\\S).+?(?<=\\S)__(?!\\w))"
            + "|(?<italic>(?<![\\w*])\\*(?=[^\\s*])[^*]+?(?<=\\S)\\*(?![\\w*])"
            + "|(?<!\\w)_(?=[^\\s_])[^_]+?(?<=\\S)_(?!\\w))"
            + "|(?<struck>~~(?=\\S)[^~]+?(?<=\\S)~~)"
            + "|(?<marked>==(?=\\S)[^=]+?(?<=\\S)==)"
            + "|(?<tag>(?<![^\\s(*_])#[\\p{L}\\p{N}_/-]*[\\p{L}_][\\p{L}\\p{N}_/-]*)"
            + "|(?<block>(?<=\\s)\\^[\\p{L}\\p{N}-]+$)");
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:\\s.*)?");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern MARKER = Pattern.compile("\\s*(?:>\\s?)+|\\s*(?:[-*+]|\\d{1,9}[.)])\\s(?:\\[.]\\s)?");
    private static final Pattern RULE = Pattern.compile(" {0,3}(?:(?:\\*\\s*){3,}|(?:-\\s*){3,}|(?:_\\s*){3,})");
    private static final Pattern CALLOUT = Pattern.compile("\\s*(?:>\\s?)+\\[![\\p{L}_-]+][+-]?");
    private static final Pattern DONE = Pattern.compile("\\s*(?:>\\s?)*\\s*(?:[-*+]|\\d{1,9}[.)])\\s\\[[xX]]\\s");
    private static final Pattern TABLE = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final List<String> GROUPS = List.of("code", "muted", "note", "link", "tag", "block");
    /** Looks that have marks of their own around words that may look otherwise too, and how long the marks are. */
    private static final Map<String, Integer> AROUND =
            Map.of("both", 3, "bold", 2, "italic", 1, "struck", 2, "marked", 2);
    /** Longer lines are no prose; looking for marks in them would only hold up the typing. */
    private static final int LONGEST = 40_000;

    private static final int DEEPEST = 3;

    private MarkdownLine() {}

    /** What the lines before have left open. */
    enum Inside {
        START,
        TEXT,
        FRONT_MATTER,
        BACKTICKS,
        TILDES,
        COMMENT,
        HTML_COMMENT
    }

    /** A stretch in chars and the style classes it gets, with blanks between; empty for plain text. */
    record Piece(int from, int to, String style) {}

    /** What the line after this one begins in. */
    static Inside after(final Inside before, final String line) {
        return switch (before) {
            case START -> line.stripTrailing().equals("---") ? Inside.FRONT_MATTER : open(line);
            case TEXT -> open(line);
            case FRONT_MATTER -> line.stripTrailing().equals("---") ? Inside.TEXT : before;
            case BACKTICKS -> closes(line, "```") ? Inside.TEXT : before;
            case TILDES -> closes(line, "~~~") ? Inside.TEXT : before;
            case COMMENT -> line.contains("%%") ? Inside.TEXT : before;
            case HTML_COMMENT -> line.contains("-->") ? Inside.TEXT : before;
        };
    }

    private static Inside open(final String line) {
        final Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            return fence.group(1).startsWith("`") ? Inside.BACKTICKS : Inside.TILDES;
        }
        final String stripped = line.strip();
        if (stripped.startsWith("%%") && stripped.indexOf("%%", 2) < 0) {
            return Inside.COMMENT;
        }
        return stripped.startsWith("<!--") && !stripped.contains("-->") ? Inside.HTML_COMMENT : Inside.TEXT;
    }

    private static boolean closes(final String line, final String fence) {
        final String stripped = line.strip();
        return stripped.startsWith(fence) && stripped.chars().allMatch(c -> c == fence.charAt(0));
    }

    /** The pieces of a line, in order and without gaps. */
    static List<Piece> pieces(final Inside before, final String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        final Inside after = after(before, line);
        final boolean front = before == Inside.FRONT_MATTER || after == Inside.FRONT_MATTER;
        if (front || before == Inside.COMMENT || before == Inside.HTML_COMMENT || after == Inside.COMMENT) {
            return List.of(new Piece(0, line.length(), front ? "md-front" : "md-muted"));
        }
        if (before == Inside.BACKTICKS || before == Inside.TILDES) {
            return List.of(new Piece(0, line.length(), "md-code"));
        }
        if (after == Inside.BACKTICKS || after == Inside.TILDES) {
            return List.of(new Piece(0, line.length(), "md-code"));
        }
        if (line.length() > LONGEST) {
            return List.of(new Piece(0, line.length(), ""));
        }
        final Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return heading(
                    line, heading.end(1), "md-h" + Math.min(4, heading.group(1).length()));
        }
        return RULE.matcher(line).matches() ? List.of(new Piece(0, line.length(), "md-muted")) : inline(line);
    }

    private static List<Piece> heading(final String line, final int marks, final String style) {
        final List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(0, marks, joined(style, "md-marker")));
        inline(line, marks, line.length(), style, 0, pieces);
        return pieces;
    }

    private static List<Piece> inline(final String line) {
        final List<Piece> pieces = new ArrayList<>();
        final Matcher marker = MARKER.matcher(line);
        int from = 0;
        String style = "";
        if (TABLE.matcher(line).matches()) {
            style = "md-table";
        } else if (marker.lookingAt()) {
            from = marker.end();
            pieces.add(new Piece(0, from, "md-marker"));
            final Matcher callout = CALLOUT.matcher(line);
            if (callout.lookingAt()) {
                pieces.add(new Piece(from, callout.end(), joined("md-callout", "md-marker")));
                from = callout.end();
                style = "md-callout";
            } else if (DONE.matcher(line).lookingAt()) {
                style = "md-done";
            } else if (line.stripLeading().startsWith(">")) {
                style = "md-quote";
            }
        }
        inline(line, from, line.length(), style, 0, pieces);
        return pieces;
    }

    /** The pieces of a stretch, all in a style and some in another one as well. */
    private static void inline(
            final String line,
            final int from,
            final int to,
            final String style,
            final int deep,
            final List<Piece> into) {
        final Matcher inline =
                INLINE.matcher(line).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
        int done = from;
        while (deep < DEEPEST && done < to && inline.find()) {
            add(into, done, inline.start(), style);
            final String around = AROUND.keySet().stream()
                    .filter(name -> inline.group(name) != null)
                    .findFirst()
                    .orElse("");
            if (around.isEmpty()) {
                add(into, inline.start(), inline.end(), joined(style, style(inline)));
            } else {
                final int marks = AROUND.getOrDefault(around, 1);
                final String both =
                        joined(style, around.equals("both") ? joined("md-bold", "md-italic") : "md-" + around);
                add(into, inline.start(), inline.start() + marks, joined(both, "md-marker"));
                inline(line, inline.start() + marks, inline.end() - marks, both, deep + 1, into);
                add(into, inline.end() - marks, inline.end(), joined(both, "md-marker"));
            }
            done = inline.end();
        }
        add(into, done, to, style);
    }

    private static void add(final List<Piece> to, final int from, final int end, final String style) {
        if (from < end) {
            to.add(new Piece(from, end, style));
        }
    }

    private static String joined(final String style, final String more) {
        return style.isEmpty() ? more : more.isEmpty() ? style : style + " " + more;
    }

    private static String style(final Matcher found) {
        for (final String group : GROUPS) {
            if (found.group(group) != null) {
                return "md-" + group;
            }
        }
        return "";
    }
}
