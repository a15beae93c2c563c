package vespera.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how the parts of a line of Markdown are to look, quickly and line by line; the preview is the exact one. */
final class MarkdownLine {

    private static final Pattern INLINE = Pattern.compile("(?<code>(`+)[^`].*?\\2)"
            + "|(?<muted>%%.*?(?:%%|$)|<!--.*?(?:-->|$))"
            + "|(?<link>!?\\[\\[[^\\]]+]]|!?\\[[^\\]]*]\\([^)]*\\)|https?://[^\\s)>\\]]+)"
            + "|(?<bold>\\*\\*(?=\\S).+?(?<=\\S)\\*\\*|(?<!\\w)__(?=\\S).+?(?<=\\S)__(?!\\w))"
            + "|(?<italic>(?<![\\w*])\\*(?=[^\\s*])[^*]+?(?<=\\S)\\*(?![\\w*])"
            + "|(?<!\\w)_(?=[^\\s_])[^_]+?(?<=\\S)_(?!\\w))"
            + "|(?<tag>(?<![^\\s(*_])#[\\p{L}\\p{N}_/-]*[\\p{L}_][\\p{L}\\p{N}_/-]*)");
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:\\s.*)?");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern MARKER = Pattern.compile("\\s*(?:>\\s?)+|\\s*(?:[-*+]|\\d{1,9}[.)])\\s(?:\\[.]\\s)?");
    private static final Pattern RULE = Pattern.compile(" {0,3}(?:(?:\\*\\s*){3,}|(?:-\\s*){3,}|(?:_\\s*){3,})");
    private static final List<String> GROUPS = List.of("code", "muted", "link", "bold", "italic", "tag");

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

    /** A stretch in chars and the style class it gets, empty for plain text. */
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
        final Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return List.of(new Piece(
                    0, line.length(), "md-h" + Math.min(4, heading.group(1).length())));
        }
        return RULE.matcher(line).matches() ? List.of(new Piece(0, line.length(), "md-muted")) : inline(line);
    }

    private static List<Piece> inline(final String line) {
        final List<Piece> pieces = new ArrayList<>();
        int done = 0;
        final Matcher marker = MARKER.matcher(line);
        if (marker.lookingAt()) {
            done = marker.end();
            pieces.add(new Piece(0, done, "md-marker"));
        }
        final Matcher inline = INLINE.matcher(line);
        int from = done;
        while (from < line.length() && inline.find(from)) {
            if (inline.start() > done) {
                pieces.add(new Piece(done, inline.start(), ""));
            }
            pieces.add(new Piece(inline.start(), inline.end(), style(inline)));
            done = inline.end();
            from = done;
        }
        if (done < line.length()) {
            pieces.add(new Piece(done, line.length(), ""));
        }
        return pieces;
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
