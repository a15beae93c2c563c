package vespera.scriptorium.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The HTML of Freeplane's notes and titles, as Markdown or as plain text; and text as such HTML. */
final class RichText {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "table", "tr", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SILENT = Set.of("head", "style", "script", "title");

    private final boolean markdown;
    private final StringBuilder out = new StringBuilder();
    /** Open lists: the next number, or -1 for one with dots. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private final Deque<String> addresses = new ArrayDeque<>();
    private int breaks;
    private int silent;
    private int kept;

    private RichText(final boolean markdown) {
        this.markdown = markdown;
    }

    /** As Markdown. */
    static String markdown(final String html) {
        return new RichText(true).read(html);
    }

    /** Without any marks; a paragraph is a line. */
    static String plain(final String html) {
        return new RichText(false).read(html).replace("\n\n", "\n");
    }

    /** A paragraph for each, a line break for each line, as Freeplane writes notes. */
    static String html(final String text) {
        final StringBuilder html = new StringBuilder("<html>\n  <head>\n\n  </head>\n  <body>\n");
        final String tidy = text.replaceAll("(?m)[ \t]+$", "").replaceAll("^\n+", "");
        for (final String paragraph : tidy.split("\n\n+")) {
            html.append("    <p>\n      ");
            String between = "";
            for (final String line : paragraph.split("\n")) {
                html.append(between).append(XmlText.text(line(line)));
                between = "<br/>\n      ";
            }
            html.append("\n    </p>\n");
        }
        return html.append("  </body>\n</html>").toString();
    }

    /** Spaces in front and in rows would be lost in HTML. */
    private static String line(final String line) {
        final StringBuilder made = new StringBuilder(line.length());
        boolean space = true;
        for (int i = 0; i < line.length(); i++) {
            final char c = line.charAt(i);
            final boolean blank = c == ' ' || c == '\t';
            made.append(blank && (space || i == line.length() - 1) ? '\u00a0' : blank ? ' ' : c);
            space = blank;
        }
        return made.toString();
    }

    private String read(final String html) {
        final Markup markup = new Markup(html);
        for (Markup.Kind kind = markup.next(); kind != Markup.Kind.DONE; kind = markup.next()) {
            switch (kind) {
                case TEXT -> words(XmlText.read(markup.raw()));
                case CDATA -> words(markup.raw().substring(9, markup.raw().length() - 3));
                case START -> start(markup.name().toLowerCase(Locale.ROOT), Tag.of(markup.raw()));
                case END -> end(markup.name().toLowerCase(Locale.ROOT));
                case EMPTY -> {
                    start(markup.name().toLowerCase(Locale.ROOT), Tag.of(markup.raw()));
                    end(markup.name().toLowerCase(Locale.ROOT));
                }
                default -> {}
            }
        }
        return tidy(out.toString());
    }

    /** Non-breaking spaces that only hold a place become plain ones; none is left at the end of a line. */
    private static String tidy(final String text) {
        final StringBuilder made = new StringBuilder(text.length());
        for (final String line : text.split("\n", -1)) {
            int front = 0;
            while (front < line.length() && line.charAt(front) == '\u00a0') {
                front++;
            }
            made.append(" ".repeat(front))
                    .append(line.substring(front).replace(" \u00a0", "  ").stripTrailing())
                    .append('\n');
        }
        final String whole = made.toString().stripTrailing();
        int blank = 0;
        while (blank < whole.length() && whole.charAt(blank) == '\n') {
            blank++;
        }
        return whole.substring(blank);
    }

    private void words(final String text) {
        if (silent > 0) {
            return;
        }
        if (kept > 0) {
            lay(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                lay(String.valueOf(c));
            } else if (breaks == 0 && !out.isEmpty() && " \n".indexOf(out.charAt(out.length() - 1)) < 0) {
                out.append(' ');
            }
        }
    }

    private void lay(final String text) {
        if (breaks > 0 && !out.isEmpty()) {
            while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            out.append("\n".repeat(breaks));
        }
        breaks = 0;
        out.append(text);
    }

    private void atLeast(final int wanted) {
        breaks = Math.max(breaks, wanted);
    }

    private void start(final String name, final Tag tag) {
        if (SILENT.contains(name)) {
            silent++;
        } else if (name.equals("br")) {
            // Several in a row are empty lines.
            breaks++;
        } else if (BLOCKS.contains(name)) {
            atLeast(lists.isEmpty() && !name.equals("tr") ? 2 : 1);
            block(name);
        } else if (name.equals("li")) {
            atLeast(1);
            item();
        } else if (name.equals("td") || name.equals("th")) {
            if (breaks == 0 && !out.isEmpty()) {
                lay(" | ");
            }
        } else if (markdown) {
            inline(name, tag);
        }
    }

    private void block(final String name) {
        switch (name) {
            case "ul" -> lists.push(-1);
            case "ol" -> lists.push(1);
            case "pre" -> kept++;
            default -> {
                if (markdown && name.matches("h[1-6]")) {
                    lay("#".repeat(name.charAt(1) - '0') + " ");
                }
            }
        }
    }

    private void item() {
        final @Nullable Integer number = lists.poll();
        final int depth = lists.size();
        if (number != null) {
            lists.push(number < 0 ? -1 : number + 1);
        }
        if (markdown) {
            lay("\u00a0\u00a0".repeat(depth) + (number == null || number < 0 ? "- " : number + ". "));
        }
    }

    private void inline(final String name, final Tag tag) {
        switch (name) {
            case "b", "strong" -> mark("**", true);
            case "i", "em" -> mark("*", true);
            case "a" -> {
                addresses.push(tag.get("href"));
                mark("[", true);
            }
            case "img" -> lay("![" + tag.get("alt") + "](" + tag.get("src") + ")");
            default -> {}
        }
    }

    private void mark(final String mark, final boolean opens) {
        if (opens) {
            lay(mark);
        } else {
            final int length = out.length();
            final boolean space = length > 0 && out.charAt(length - 1) == ' ';
            if (space) {
                out.setLength(length - 1);
            }
            final String twin = mark.startsWith("](") ? "[" : mark;
            if (out.length() >= twin.length()
                    && out.substring(out.length() - twin.length()).equals(twin)) {
                out.setLength(out.length() - twin.length());
            } else {
                out.append(mark);
            }
            out.append(space ? " " : "");
        }
    }

    private void end(final String name) {
        if (SILENT.contains(name)) {
            silent = Math.max(0, silent - 1);
        } else if (BLOCKS.contains(name)) {
            if (name.equals("ul") || name.equals("ol")) {
                lists.poll();
            } else if (name.equals("pre")) {
                kept = Math.max(0, kept - 1);
            }
            atLeast(lists.isEmpty() && !name.equals("tr") ? 2 : 1);
        } else if (markdown) {
            switch (name) {
                case "b", "strong" -> mark("**", false);
                case "i", "em" -> mark("*", false);
                case "a" -> mark("](" + (addresses.isEmpty() ? "" : addresses.pop()) + ")", false);
                default -> {}
            }
        }
    }
}
