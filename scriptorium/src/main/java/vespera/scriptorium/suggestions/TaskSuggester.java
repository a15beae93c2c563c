package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;

/**
 * Lines that say what is to be done: open boxes, TODO, FIXME and “to do:”. Accepting makes a card that names the line;
 * the text stays as it is. What stands in templates and samples is hardly meant, so it is less sure.
 */
public final class TaskSuggester implements Suggester {

    private static final int LONGEST_TITLE = 160;

    private final LinkWriter writer;

    public TaskSuggester(final Links links) {
        this.writer = new LinkWriter(links);
    }

    @Override
    public Kind kind() {
        return Kind.TASK;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final List<Suggestion> all = new ArrayList<>();
        for (final Document document : material.documents()) {
            final Map<String, Integer> seen = new HashMap<>();
            for (final TaskLine line : material.digest(document).tasks()) {
                final String title = title(line.title());
                // The second of two equal lines is another task only where its number tells it apart.
                final int times = seen.merge(line.text(), 1, Integer::sum);
                if (!title.isEmpty() && times == 1 && !placeholder(title)) {
                    all.add(suggestion(material, document, line, title));
                }
            }
        }
        return all;
    }

    private Suggestion suggestion(
            final Material material, final Document document, final TaskLine line, final String title) {
        final String link = writer.link("", document, "", false);
        return Suggestion.of(
                Kind.TASK,
                document.path(),
                title,
                "“" + line.mark() + "” says that this is still to be done. Accepting makes a card on the board that"
                        + " leads back to line " + line.line() + "; the text stays as it is.",
                line.text(),
                line.line(),
                material.digest(document).template() ? 0.3 : confidence(document, line),
                document.path(),
                new Deed.Card(title, "From " + link + ", line " + line.line() + ":\n\n> " + line.text() + "\n"));
    }

    private static double confidence(final Document document, final TaskLine line) {
        final String path = document.path().toLowerCase(Locale.ROOT);
        final double sure = switch (line.mark()) {
            case "- [ ]" -> 0.85;
            case "TODO", "FIXME" -> 0.8;
            default -> 0.65;
        };
        return path.contains("template") || path.contains("example") || path.contains("sample") ? sure / 2 : sure;
    }

    /** What a person reads of the line. */
    static String title(final String line) {
        final String plain = PlainLine.plain(line)
                .replaceAll("<!--.*?-->|%%.*?%%|<[^<>]*>", " ")
                .replaceAll("\\s\\^[\\w-]+$", "")
                .replaceAll("[*_`=~]{1,3}(?=\\S)|(?<=\\S)[*_`=~]{1,3}", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.codePointCount(0, plain.length()) <= LONGEST_TITLE) {
            return plain.codePoints().anyMatch(Character::isLetterOrDigit) ? plain : "";
        }
        final int cut = plain.lastIndexOf(' ', plain.offsetByCodePoints(0, LONGEST_TITLE));
        return plain.substring(0, cut > LONGEST_TITLE / 2 ? cut : plain.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private static boolean placeholder(final String title) {
        return title.contains("{{") || title.contains("<%") || title.startsWith("${");
    }
}
