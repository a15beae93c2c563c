package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.meaning.VectorStore;

/** A document or thing on its way to be a hit: exactly one of the two. */
final class Ranked {

    /** Best first; equal ones by their paths in code point order, so that the order is the same everywhere. */
    static final Comparator<Ranked> BEST =
            Comparator.comparingDouble((Ranked r) -> -r.score).thenComparing(Ranked::path, Ranked::byCodePoint);

    private final @Nullable Document document;
    private final @Nullable Thing thing;
    /** What BM25 gave it; 0 where its words do not match. */
    double words;
    /** Of its best passage; only where it was found by meaning. */
    VectorStore.@Nullable Near near;
    /** What the search decides by. */
    double score;
    /** What its neighbours say for it. */
    final List<String> evidence = new ArrayList<>();

    Ranked(final Document document) {
        this.document = document;
        this.thing = null;
    }

    Ranked(final Thing thing) {
        this.document = null;
        this.thing = thing;
    }

    Optional<Document> document() {
        return Optional.ofNullable(document);
    }

    Optional<Thing> thing() {
        return Optional.ofNullable(thing);
    }

    String path() {
        return document != null ? document.path() : thing != null ? thing.path() : "";
    }

    String title() {
        return document != null ? document.name() : thing != null ? thing.title() : "";
    }

    private static int byCodePoint(final String a, final String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == a.length() || i == b.length()) {
            return a.length() - b.length();
        }
        return Integer.compare(a.codePointAt(i), b.codePointAt(i));
    }
}
