package vespera.gateway;

import java.util.Optional;
import vespera.filetypes.html.ClipMarkdown;

/** What other programs put on the clipboard, as Markdown. */
public final class Pasted {

    private static final String START = "<!--StartFragment-->";
    private static final String END = "<!--EndFragment-->";

    private Pasted() {}

    /** A page or a part of one as Markdown; empty where there is nothing to read in it. */
    public static Optional<String> markdown(final String html) {
        final int start = html.indexOf(START);
        final int end = html.lastIndexOf(END);
        final String part = start >= 0 && end > start ? html.substring(start + START.length(), end) : html;
        return Optional.of(ClipMarkdown.of(part)).filter(text -> !text.isEmpty());
    }
}
