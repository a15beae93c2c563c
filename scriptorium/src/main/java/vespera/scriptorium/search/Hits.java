package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.VectorStore;

/** Makes hits of what was ranked: passage, highlights and reasons. */
final class Hits {

    private static final int MOST_NAMED = 6;

    private final Sources sources;
    private final Sifted sifted;
    private final Passages passages;

    Hits(final Sources sources, final Sifted sifted) {
        this.sources = sources;
        this.sifted = sifted;
        this.passages = Passages.telling(sifted.signs());
    }

    Hit of(final Ranked ranked) {
        return ranked.thing()
                .map(thing -> ofThing(ranked, thing))
                .or(() -> ranked.document().map(document -> ofDocument(ranked, document)))
                .orElseThrow();
    }

    private Hit ofThing(final Ranked ranked, final Thing thing) {
        final Passages.Passage best = passages.best(thing.title() + "\n" + thing.text());
        final List<String> why = new ArrayList<>();
        why.add(switch (thing.type()) {
                    case Hit.TASK -> "a task";
                    case Hit.MESSAGE -> "a message";
                    default -> "a decision";
                }
                + (best.found().isEmpty() ? "" : " with " + quoted(best.found())));
        meant(best.found(), why);
        return new Hit(
                thing.type(),
                null,
                thing.task(),
                thing.artifact(),
                thing.path(),
                thing.title(),
                thing.at(),
                ranked.score,
                best.text(),
                Math.max(1, best.line() - 1),
                why,
                best.highlights());
    }

    private Hit ofDocument(final Ranked ranked, final Document document) {
        final String text = sources.documents().readableText(document).orElse("");
        final List<String> why = new ArrayList<>();
        Passages.Passage passage = ranked.words > 0 || ranked.near == null
                ? passages.best(text)
                : new Passages.Passage("", 1, List.of(), List.of(), 0);
        if (ranked.words > 0) {
            byWords(document, passage, why);
        }
        final VectorStore.Near near = ranked.near;
        if (near != null) {
            why.add(String.format(Locale.ROOT, "close in meaning (%.2f)", near.similarity()));
            if (passage.found().isEmpty()) {
                passage = chunk(near)
                        .map(c -> passages.marked(Passages.shortened(EmbeddingQueue.slice(text, c)), c.line()))
                        .orElse(passage);
            }
        }
        why.addAll(ranked.evidence);
        return new Hit(
                Facts.type(document),
                document.id(),
                null,
                null,
                document.path(),
                document.name(),
                document.state().modified(),
                ranked.score,
                passage.text(),
                passage.line(),
                why,
                passage.highlights());
    }

    private Optional<VectorStore.StoredChunk> chunk(final VectorStore.Near near) {
        return sources.vectors().chunks(near.document()).stream()
                .filter(c -> c.ordinal() == near.ordinal())
                .findFirst();
    }

    private void byWords(final Document document, final Passages.Passage passage, final List<String> why) {
        final List<String> named =
                passages.marked(document.name() + " " + document.path(), 1).found();
        final List<String> titled = passages.marked(document.name(), 1).found();
        if (!titled.isEmpty()) {
            why.add("has " + quoted(titled) + " in the title");
        }
        final List<String> rest = passage.found().stream()
                .filter(f -> titled.stream().noneMatch(f::equalsIgnoreCase))
                .toList();
        if (!rest.isEmpty()) {
            why.add("has " + quoted(rest));
        } else if (titled.isEmpty()) {
            why.add(
                    named.isEmpty()
                            ? "has the words in its tags or other names"
                            : "has " + quoted(named) + " in its path");
        }
        final List<String> all = new ArrayList<>(titled);
        all.addAll(passage.found());
        meant(all, why);
    }

    /** Says of the words that were not typed so what was typed. */
    private void meant(final List<String> found, final List<String> why) {
        for (final Correction correction : sifted.corrections()) {
            if (found.stream().anyMatch(f -> Folding.of(f).equals(correction.meant()))) {
                why.add("did you mean “" + correction.meant() + "” for “" + correction.typed() + "”?");
            }
        }
    }

    private static String quoted(final List<String> shown) {
        return String.join(
                ", ", shown.stream().limit(MOST_NAMED).map(t -> "“" + t + "”").toList());
    }
}
