package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.text.Cuts;

/** Draws up who wrote what, for those who have to disclose it: a publisher, a prize, a school. */
public final class Disclosure {

    private final Documents documents;
    private final Versions versions;

    public Disclosure(final Documents documents, final Versions versions) {
        this.documents = documents;
        this.versions = versions;
    }

    /**
     * Counts every text in the atelier as it is now.
     *
     * @param at the report's time, in milliseconds since 1970 UTC
     */
    public DisclosureReport report(final long at) {
        final List<DisclosureReport.Counted> counted = new ArrayList<>();
        final List<DisclosureReport.LeftOut> leftOut = new ArrayList<>();
        final Map<Actor, Sum> all = new HashMap<>();
        documents.records().documents().stream()
                .sorted(Comparator.comparing(Document::path, String.CASE_INSENSITIVE_ORDER))
                .forEach(document -> {
                    final Optional<String> reason = reason(document);
                    if (reason.isPresent()) {
                        leftOut.add(new DisclosureReport.LeftOut(document.path(), reason.get()));
                    } else {
                        counted.add(count(document, all));
                    }
                });
        final String name = Objects.toString(documents.folder().root().getFileName(), "atelier");
        return new DisclosureReport(name, at, counted, shares(all), leftOut);
    }

    private Optional<String> reason(final Document document) {
        return switch (document.place()) {
            case ARCHIVED -> Optional.of("in the archive");
            case VANISHED -> Optional.of("its file is gone");
            case HERE ->
                switch (document.kind()) {
                    case IMAGE -> Optional.of("a picture");
                    case EXTRACTED, OTHER -> Optional.of("not a text");
                    case MARKDOWN, TEXT ->
                        documents.text(document).isPresent()
                                ? Optional.empty()
                                : Optional.of("its text cannot be read: too large, not UTF-8, or erased");
                };
        };
    }

    private DisclosureReport.Counted count(final Document document, final Map<Actor, Sum> all) {
        final String text = documents.text(document).orElse("");
        final List<Version> history = versions.history(document.id());
        final Map<Actor, Sum> own = new HashMap<>();
        int at = 0;
        for (final Span span : history.isEmpty() ? List.<Span>of() : versions.blame(document.id())) {
            final int end = text.offsetByCodePoints(at, span.to() - span.from());
            final Sum sum = own.computeIfAbsent(span.actor(), _ -> new Sum());
            sum.characters += span.to() - span.from();
            sum.words += wordsBegun(text, at, end);
            at = end;
        }
        own.forEach((actor, sum) -> all.computeIfAbsent(actor, _ -> new Sum()).add(sum));
        final List<DisclosureReport.Share> shares = shares(own);
        return new DisclosureReport.Counted(
                document.path(),
                document.name(),
                text.codePointCount(0, text.length()),
                Math.toIntExact(
                        shares.stream().mapToLong(DisclosureReport.Share::words).sum()),
                shares);
    }

    /** A word is whose who began it. */
    private static int wordsBegun(final String text, final int from, final int to) {
        int words = 0;
        int at = from;
        final boolean inside = from > 0
                && from < to
                && letter(text.codePointBefore(from))
                && letter(text.codePointAt(from))
                && !Cuts.alone(text.codePointAt(from));
        if (inside) {
            at = Cuts.word(text, at, text.length());
        }
        while (at < to) {
            words += letter(text.codePointAt(at)) ? 1 : 0;
            at = Cuts.word(text, at, text.length());
        }
        return words;
    }

    private static boolean letter(final int point) {
        return Character.isLetterOrDigit(point);
    }

    private static List<DisclosureReport.Share> shares(final Map<Actor, Sum> sums) {
        final long whole = sums.values().stream().mapToLong(s -> s.characters).sum();
        return sums.entrySet().stream()
                .map(e -> new DisclosureReport.Share(
                        e.getKey(),
                        e.getValue().characters,
                        e.getValue().words,
                        whole == 0 ? 0 : (double) e.getValue().characters / whole))
                .sorted(Comparator.comparingLong(DisclosureReport.Share::characters)
                        .reversed()
                        .thenComparing(s -> s.actor().kind())
                        .thenComparing(s -> s.actor().name()))
                .toList();
    }

    private static final class Sum {
        private long characters;
        private long words;

        void add(final Sum other) {
            characters += other.characters;
            words += other.words;
        }
    }
}
