package vespera.scriptorium.markdown;

/** Finds the wikilinks within the string values of the front matter, and where they stand in the document. */
final class FrontMatterLinks {
    private final String yaml;
    private final int yamlStart;
    private final Findings found;
    private int line;
    private int lineCountedTo;

    /**
     * @param yamlStart where the YAML starts in the document, in chars
     * @param firstLine its first line in the document
     */
    FrontMatterLinks(final String yaml, final int yamlStart, final int firstLine, final Findings found) {
        this.yaml = yaml;
        this.yamlStart = yamlStart;
        this.line = firstLine;
        this.found = found;
    }

    void report(final FrontMatter front) {
        final int[] starts = starts(front);
        for (int i = 0; i + 1 < starts.length; i++) {
            report(front.texts().get(i).value(), starts[i], starts[i + 1]);
        }
    }

    /** The parser counts code points; here they become chars, with the end of the YAML as the last. */
    private int[] starts(final FrontMatter front) {
        final int[] starts = new int[front.texts().size() + 1];
        int points = 0;
        int chars = 0;
        for (int i = 0; i < starts.length - 1; i++) {
            for (; points < front.texts().get(i).offset() && chars < yaml.length(); points++) {
                chars += Character.charCount(yaml.codePointAt(chars));
            }
            starts[i] = chars;
        }
        starts[starts.length - 1] = yaml.length();
        return starts;
    }

    /** The written form is looked for where the value stands; one that is spelt with escapes is left out. */
    private void report(final String value, final int start, final int end) {
        int from = start;
        int open = value.indexOf("[[");
        while (open >= 0) {
            final int close = value.indexOf("]]", open + 2);
            if (close < 0) {
                return;
            }
            final int inner = value.lastIndexOf("[[", close - 1);
            final LinkText parts = close - inner < 3 ? null : LinkText.wiki(value.substring(inner + 2, close));
            final int at = yaml.indexOf(value.substring(inner, close + 2), from, end);
            if (parts != null && at >= 0) {
                from = at + close + 2 - inner;
                found.link(RawLink.Kind.FRONT_MATTER, parts, lineOf(at), yamlStart + at, yamlStart + from, false);
            }
            open = value.indexOf("[[", close + 2);
        }
    }

    private int lineOf(final int at) {
        for (; lineCountedTo < at; lineCountedTo++) {
            final char c = yaml.charAt(lineCountedTo);
            final boolean pair = c == '\r' && yaml.startsWith("\n", lineCountedTo + 1);
            line += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
        }
        return line;
    }
}
