package vespera.scriptorium.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.markdown.MarkdownReader;

/**
 * What filters ask of documents. Tags and authors are read for all at once and remembered until the journal grows; front
 * matter is read only where the index says that it may hold what is asked for, and remembered by its content's hash.
 */
final class Facts {

    private static final List<String> DATES = List.of("date", "created");
    private static final int MOST_FRONTS = 20_000;
    private static final String FENCE = "---\n";

    private final Sources sources;
    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Front> fronts = new ConcurrentHashMap<>();
    private volatile @Nullable Known<Map<DocumentId, List<String>>> tags;
    private volatile @Nullable Known<Map<DocumentId, List<Actor>>> authors;
    private volatile @Nullable Known<List<Thing>> things;
    private volatile @Nullable Known<Set<DocumentId>> dated;

    private record Known<T>(long entries, T what) {}

    /** What a front matter says. */
    private record Front(List<String> statuses, @Nullable LocalDate date) {}

    Facts(final Sources sources) {
        this.sources = sources;
    }

    List<Thing> things() {
        final long now = sources.entries().getAsLong();
        final Known<List<Thing>> known = things;
        if (known != null && known.entries() == now) {
            return known.what();
        }
        final List<Thing> read = List.copyOf(sources.things().get());
        things = new Known<>(now, read);
        return read;
    }

    List<String> tags(final Document document) {
        final long now = sources.entries().getAsLong();
        Known<Map<DocumentId, List<String>>> known = tags;
        if (known == null || known.entries() != now) {
            known = new Known<>(now, sources.documents().records().allTags());
            tags = known;
        }
        return known.what().getOrDefault(document.id(), List.of());
    }

    /** Everyone who ever wrote it, the last one last. */
    List<Actor> authors(final Document document) {
        final long now = sources.entries().getAsLong();
        Known<Map<DocumentId, List<Actor>>> known = authors;
        if (known == null || known.entries() != now) {
            known = new Known<>(now, sources.documents().records().allAuthors());
            authors = known;
        }
        return known.what().getOrDefault(document.id(), List.of());
    }

    /** The day in its front matter, else that of its file. */
    LocalDate day(final Document document) {
        final LocalDate own = dated().contains(document.id()) ? front(document).date() : null;
        return own == null ? day(document.state().modified()) : own;
    }

    LocalDate day(final long millis) {
        return Instant.ofEpochMilli(millis).atZone(sources.zone()).toLocalDate();
    }

    /** When it was written, for the order of a list: its front matter's day, else its file's time. */
    long at(final Document document) {
        final LocalDate own = dated().contains(document.id()) ? front(document).date() : null;
        return own == null
                ? document.state().modified()
                : own.atStartOfDay(sources.zone()).toInstant().toEpochMilli();
    }

    private Set<DocumentId> dated() {
        final long now = sources.entries().getAsLong();
        final Known<Set<DocumentId>> known = dated;
        if (known != null && known.entries() == now) {
            return known.what();
        }
        final Set<DocumentId> may = new HashSet<>();
        DATES.forEach(word -> may.addAll(holding(word)));
        dated = new Known<>(now, may);
        return may;
    }

    /** Documents whose front matter may have this status. */
    Set<DocumentId> mayHaveStatus(final String value) {
        final Set<DocumentId> may = new HashSet<>(holding("status"));
        may.retainAll(holding(value));
        return may;
    }

    private Set<DocumentId> holding(final String word) {
        return sources.words()
                .fit(new WordIndex.Sought(word, WordIndex.Kind.EXACT))
                .scores()
                .keySet();
    }

    boolean hasStatus(final Document document, final String folded) {
        return front(document).statuses().contains(folded);
    }

    private Front front(final Document document) {
        if (fronts.size() > MOST_FRONTS) {
            fronts.clear();
        }
        return fronts.computeIfAbsent(document.state().hash(), hash -> readFront(document));
    }

    private Front readFront(final Document document) {
        final String text = sources.documents().readableText(document).orElse("");
        final int end = text.startsWith(FENCE) ? text.indexOf("\n---", FENCE.length() - 1) : -1;
        if (end < 0) {
            return new Front(List.of(), null);
        }
        final Map<String, Object> all = new HashMap<>();
        reader.read(text.substring(0, end) + "\n---\n")
                .properties()
                .forEach((key, value) -> all.putIfAbsent(key.toLowerCase(Locale.ROOT), value));
        final List<String> statuses = new ArrayList<>();
        final Object status = all.get("status");
        (status instanceof Collection<?> several ? several : status == null ? List.of() : List.of(status))
                .forEach(one -> statuses.add(Folding.of(String.valueOf(one))));
        return new Front(List.copyOf(statuses), date(all::get));
    }

    private interface Properties {
        @Nullable
        Object get(String key);
    }

    private static @Nullable LocalDate date(final Properties properties) {
        for (final String key : DATES) {
            final Object value = properties.get(key);
            final Optional<LocalDate> day =
                    value == null ? Optional.empty() : Days.first(String.valueOf(value), LocalDate.EPOCH);
            if (day.isPresent() && String.valueOf(value).length() >= "2026-11-02".length() - 2) {
                return day.get();
            }
        }
        return null;
    }

    LocalDate today() {
        return sources.clock().instant().atZone(sources.zone()).toLocalDate();
    }

    /** What {@code type:} finds a document by. */
    static String type(final Document document) {
        final String path = document.path();
        final int dot = path.lastIndexOf('.');
        return switch (document.kind()) {
            case MARKDOWN -> "md";
            default -> dot > path.lastIndexOf('/') + 1 ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "file";
        };
    }

    /** For {@code type:image} and the count of sorts. */
    static boolean isImage(final Document document) {
        return document.kind() == Document.Kind.IMAGE;
    }

    /** Reads something once. */
    static <T> Supplier<T> once(final Supplier<T> source) {
        return new Supplier<>() {
            private @Nullable T read;

            @Override
            public T get() {
                T known = read;
                if (known == null) {
                    known = source.get();
                    read = known;
                }
                return known;
            }
        };
    }
}
