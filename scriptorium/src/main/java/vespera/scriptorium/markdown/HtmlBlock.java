package vespera.scriptorium.markdown;

import java.util.Locale;
import java.util.Set;

/** The seven kinds of HTML block of CommonMark 0.31 section 4.6. */
enum HtmlBlock {
    NONE,
    RAW,
    COMMENT,
    INSTRUCTION,
    DECLARATION,
    CDATA,
    ELEMENT,
    TAG;

    private static final Set<String> RAW_NAMES = Set.of("script", "pre", "style", "textarea");
    private static final Set<String> ELEMENT_NAMES = Set.of(("address article aside base basefont blockquote body"
                    + " caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer"
                    + " form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu"
                    + " menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot"
                    + " th thead title tr track ul")
            .split(" "));

    /** Which kind starts at this {@code <}. */
    static HtmlBlock at(final char[] b, final int from, final int end, final boolean inParagraph) {
        if (b[from] != '<' || from + 1 >= end) {
            return NONE;
        }
        if (b[from + 1] == '?') {
            return INSTRUCTION;
        }
        if (b[from + 1] == '!') {
            return marked(b, from, end);
        }
        final boolean closing = b[from + 1] == '/';
        final int nameStart = closing ? from + 2 : from + 1;
        int nameEnd = nameStart;
        while (nameEnd < end && nameEnd - nameStart < 12 && Character.isLetterOrDigit(b[nameEnd])) {
            nameEnd++;
        }
        final String name = new String(b, nameStart, nameEnd - nameStart).toLowerCase(Locale.ROOT);
        final char after = nameEnd < end ? b[nameEnd] : ' ';
        final boolean apart = after == ' ' || after == '\t' || after == '>';
        if (!closing && apart && RAW_NAMES.contains(name)) {
            return RAW;
        }
        final boolean selfClosing = after == '/' && nameEnd + 1 < end && b[nameEnd + 1] == '>';
        if ((apart || selfClosing) && ELEMENT_NAMES.contains(name)) {
            return ELEMENT;
        }
        return !inParagraph && isLoneTag(b, nameStart, end, closing) ? TAG : NONE;
    }

    private static HtmlBlock marked(final char[] b, final int from, final int end) {
        if (startsWith(b, from, end, "<!--")) {
            return COMMENT;
        }
        if (startsWith(b, from, end, "<![CDATA[")) {
            return CDATA;
        }
        return from + 2 < end && InlineHtml.isLetter(b[from + 2]) ? DECLARATION : NONE;
    }

    private static boolean isLoneTag(final char[] b, final int name, final int end, final boolean closing) {
        if (name >= end || !InlineHtml.isLetter(b[name])) {
            return false;
        }
        final int after = closing ? InlineHtml.closingTag(b, name, end) : InlineHtml.openTag(b, name, end);
        return after >= 0 && BlockStart.isBlank(b, after, end);
    }

    /** Where, in this line, the end of the block stands (the index after it), or -1. */
    int endIn(final char[] b, final int from, final int end) {
        return switch (this) {
            case RAW -> rawEnd(b, from, end);
            case COMMENT -> after(b, from, end, "-->");
            case INSTRUCTION -> after(b, from, end, "?>");
            case DECLARATION -> after(b, from, end, ">");
            case CDATA -> after(b, from, end, "]]>");
            case NONE, ELEMENT, TAG -> -1;
        };
    }

    boolean endsAtBlankLine() {
        return this == ELEMENT || this == TAG;
    }

    private static int rawEnd(final char[] b, final int from, final int end) {
        for (int i = from; i + 1 < end; i++) {
            if (b[i] == '<' && b[i + 1] == '/') {
                for (final String name : RAW_NAMES) {
                    if (startsWith(b, i + 2, end, name + ">")) {
                        return i + 3 + name.length();
                    }
                }
            }
        }
        return -1;
    }

    static int after(final char[] b, final int from, final int end, final String mark) {
        for (int i = from; i + mark.length() <= end; i++) {
            if (b[i] == mark.charAt(0) && startsWith(b, i, end, mark)) {
                return i + mark.length();
            }
        }
        return -1;
    }

    /** Ignoring the case of ASCII letters. */
    private static boolean startsWith(final char[] b, final int from, final int end, final String word) {
        if (from + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(b[from + i]) != Character.toLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
