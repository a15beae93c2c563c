package vespera.scriptorium.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the scanners have found so far in one document; lives for one reading in one thread. */
final class Findings {
    private final CodePoints points;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final List<Reading.Heading> headings = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<RawLink> links = new ArrayList<>();
    private final @Nullable List<Prose> prose;
    private int words;

    Findings(final CodePoints points, final boolean wantsProse) {
        this.points = points;
        this.prose = wantsProse ? new ArrayList<>() : null;
    }

    void tag(final String written) {
        tags.putIfAbsent(written.toLowerCase(Locale.ROOT), written);
    }

    void heading(final int level, final String text, final int line, final int index) {
        headings.add(new Reading.Heading(level, text, line, points.before(index)));
    }

    void block(final String id) {
        blocks.add(id);
    }

    void link(
            final RawLink.Kind kind,
            final LinkText parts,
            final int line,
            final int start,
            final int end,
            final boolean commented) {
        links.add(new RawLink(
                kind,
                parts.target(),
                parts.subpath(),
                parts.display(),
                line,
                points.before(start),
                points.before(end),
                commented));
    }

    void words(final int more) {
        words += more;
    }

    boolean wantsProse() {
        return prose != null;
    }

    void prose(final int start, final int end, final int line) {
        if (prose != null && start < end) {
            prose.add(new Prose(start, end, line));
        }
    }

    List<Prose> prose() {
        return prose == null ? List.of() : List.copyOf(prose);
    }

    Reading reading(final FrontMatter front, final int bodyLine) {
        links.sort(Comparator.comparingInt(RawLink::from));
        final String title = front.title() != null
                ? front.title()
                : headings.stream()
                        .filter(heading ->
                                heading.level() == 1 && !heading.text().isEmpty())
                        .map(Reading.Heading::text)
                        .findFirst()
                        .orElse(null);
        return new Reading(
                title,
                front.properties(),
                front.problem(),
                front.aliases(),
                List.copyOf(tags.values()),
                headings,
                blocks,
                links,
                bodyLine,
                words);
    }
}
