package vespera.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vespera.filetypes.html.HtmlHook;

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
        final String page = part.contains("<body") || part.contains("<BODY")
                ? part
                : "<html><head><meta charset=\"utf-8\"></head><body>" + part + "</body></html>";
        try {
            final String body =
                    new HtmlHook().read(page.getBytes(StandardCharsets.UTF_8)).body();
            return Optional.of(body.strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
