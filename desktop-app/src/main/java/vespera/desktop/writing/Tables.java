package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vespera.desktop.writing.Block.Span;

/** Tables with bars, as GitHub writes them, within paragraphs that were read as plain ones. */
final class Tables {

    private static final Pattern RULER = Pattern.compile("\\s*\\|?(\\s*:?-+:?\\s*\\|)+\\s*(:?-+:?)?\\s*");

    private Tables() {}

    static boolean is(final String text) {
        final String[] lines = text.split("\n", 3);
        return lines.length > 1
                && lines[0].indexOf('|') >= 0
                && RULER.matcher(lines[1]).matches();
    }

    /** The rows with their cells, the first being the head. */
    static List<List<List<Span>>> rows(final List<Span> spans) {
        final List<List<Span>> lines = lines(spans);
        final List<List<List<Span>>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i != 1) {
                rows.add(cells(lines.get(i)));
            }
        }
        return rows;
    }

    /** To which side each column leans, as the line under the head says. */
    static List<Block.Side> sides(final String text) {
        final String ruler = text.split("\n", 3)[1].strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(ruler.split("\\|"))
                .map(String::strip)
                .map(dashes -> !dashes.endsWith(":")
                        ? Block.Side.START
                        : dashes.startsWith(":") ? Block.Side.MIDDLE : Block.Side.END)
                .toList();
    }

    private static List<List<Span>> cells(final List<Span> line) {
        final List<List<Span>> cells = new ArrayList<>(List.of(new ArrayList<>()));
        for (final Span span : line) {
            final String[] parts = span.looks() == Block.Looks.CODE || span.target() != null
                    ? new String[] {span.text()}
                    : span.text().split("\\|", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    cells.add(new ArrayList<>());
                }
                if (!parts[i].isBlank()) {
                    cells.getLast().add(with(span, parts[i]));
                }
            }
        }
        if (cells.size() > 1 && cells.getFirst().isEmpty()) {
            cells.removeFirst();
        }
        if (cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static Span with(final Span span, final String text) {
        return new Span(text, span.bold(), span.italic(), span.looks(), span.target());
    }

    /** The same words, cut at line ends. */
    static List<List<Span>> lines(final List<Span> spans) {
        final List<List<Span>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        for (final Span span : spans) {
            final String[] parts = span.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new ArrayList<>());
                }
                if (!parts[i].isEmpty()) {
                    lines.getLast().add(with(span, parts[i]));
                }
            }
        }
        return lines;
    }

    /** Lines put together again. */
    static List<Span> joined(final List<List<Span>> lines) {
        final List<Span> all = new ArrayList<>();
        for (final List<Span> line : lines) {
            if (!all.isEmpty()) {
                all.add(new Span("\n", false, false, Block.Looks.TEXT, null));
            }
            all.addAll(line);
        }
        return all;
    }
}
