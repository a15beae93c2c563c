package vespera.filetypes.markup;

/**
 * Writes Markdown from plain text: what is no markup there must be none here. Only what would be taken for a link, a
 * tag, code, a comment, a heading, math or HTML is escaped, so that the text stays as it reads.
 */
public final class MarkdownText {

    private final StringBuilder out = new StringBuilder();
    private final int most;

    /** @param most in characters; what comes after is dropped, which {@link #full()} tells */
    public MarkdownText(final int most) {
        this.most = most;
    }

    public MarkdownText() {
        this(vespera.scriptorium.filetypes.Extract.LONGEST + 1);
    }

    /** Whether it is as long as it may be. */
    public boolean full() {
        return out.length() >= most;
    }

    /**
     * A heading on a line of its own.
     *
     * @param level what is under 1 or over 6 becomes that
     * @param markdown escaped already
     */
    public void heading(final int level, final String markdown) {
        final String one = oneLine(markdown);
        if (!one.isEmpty()) {
            block("#".repeat(Math.clamp(level, 1, 6)) + " " + one);
        }
    }

    /** A paragraph of one line; its line breaks become spaces. */
    public void paragraph(final String markdown) {
        paragraph("", markdown);
    }

    /** As {@link #paragraph(String)}, with something before it, such as the marks of a quotation. */
    public void paragraph(final String prefix, final String markdown) {
        final String one = oneLine(markdown);
        if (!one.isEmpty()) {
            block(prefix + lineStart(one));
        }
    }

    /** A line of a list, right under the one before. */
    public void item(final int depth, final String mark, final String markdown) {
        final String one = oneLine(markdown);
        if (!one.isEmpty()) {
            line("  ".repeat(Math.clamp(depth, 0, 8)) + mark + " " + lineStart(one));
        }
    }

    /** Lines as they are, set off by empty ones. */
    public void block(final String lines) {
        if (out.length() > 0) {
            out.append(out.charAt(out.length() - 1) == '\n' ? "" : "\n");
            gap();
        }
        append(lines);
        out.append('\n');
    }

    /** A line right under the one before. */
    public void line(final String line) {
        append(line);
        out.append('\n');
    }

    /** An empty line before the first item of a list. */
    public void gapBeforeList() {
        final int end = out.length();
        final int line = end < 2 ? -1 : out.lastIndexOf("\n", end - 2);
        if (end > 0
                && !out.substring(line + 1).startsWith("- ")
                && !out.substring(line + 1).startsWith("  ")) {
            gap();
        }
    }

    /** An empty line, unless there is one. */
    public void gap() {
        final int end = out.length();
        if (end > 1 && !(out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\n')) {
            out.append('\n');
        }
    }

    private void append(final String text) {
        final int room = Math.max(0, most - out.length());
        out.append(text, 0, Math.min(room, text.length()));
    }

    /** On one line, with single spaces. */
    public static String oneLine(final String text) {
        final StringBuilder one = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                space = one.length() > 0;
            } else {
                if (space) {
                    one.append(' ');
                    space = false;
                }
                one.append(c);
            }
        }
        return one.toString();
    }

    /** What begins a block at the start of a line is made to begin none. */
    private static String lineStart(final String one) {
        final char first = one.charAt(0);
        final boolean block = switch (first) {
            case '#', '>' -> true;
            case '-', '+', '*', '=' -> one.length() == 1 || one.charAt(1) == ' ' || one.charAt(1) == first;
            case '~' -> one.startsWith("~~~");
            default -> false;
        };
        return block ? "\\" + one : one;
    }

    /** Plain text with everything escaped that would be read as markup. */
    public static String escaped(final String text) {
        final StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            final boolean mark = switch (c) {
                case '\\' -> isMark(next);
                case '`' -> true;
                case '$' -> text.indexOf('$') != text.lastIndexOf('$');
                case '[' -> opensLink(text, i);
                case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
                case '%' -> next == '%';
                case '#' -> next > ' ' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
                case '^' -> i > 0 && text.charAt(i - 1) == ' ';
                default -> false;
            };
            if (mark) {
                safe.append('\\');
            }
            if (c != '\0') {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Whether a bracket would begin a link, of whatever form. */
    private static boolean opensLink(final String text, final int at) {
        final int close = text.indexOf(']', at);
        final char after = close >= 0 && close + 1 < text.length() ? text.charAt(close + 1) : ' ';
        return close >= 0 && (text.startsWith("[[", at) || after == '(' || after == '[' || after == ':');
    }

    private static boolean isMark(final char c) {
        return "\\`[]$<%#^*_>-+=~".indexOf(c) >= 0;
    }

    /** A Markdown link, or the text alone where there is nowhere to go. */
    public static String link(final String markdown, final String target) {
        final String shown = oneLine(markdown);
        final String to = target.strip();
        if (to.isEmpty() || to.startsWith("javascript:") || to.startsWith("data:")) {
            return shown;
        }
        return "[" + shown + "](" + destination(to) + ")";
    }

    /** An embedded picture with what stands for it. */
    public static String embed(final String markdown, final String target) {
        final String to = target.strip();
        return to.isEmpty() || to.startsWith("data:") ? oneLine(markdown) : "!" + link(markdown, to);
    }

    private static String destination(final String target) {
        final boolean plain = target.chars().allMatch(c -> c > ' ' && c != '(' && c != ')' && c != '<' && c != '>');
        return plain
                ? target
                : "<" + target.replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20") + ">";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
