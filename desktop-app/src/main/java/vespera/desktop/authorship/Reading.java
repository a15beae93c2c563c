package vespera.desktop.authorship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vespera.desktop.authorship.Stretches.Stretch;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.versions.Piece;
import vespera.scriptorium.versions.Span;
import vespera.scriptorium.versions.Versions;
import vespera.scriptorium.versions.WordDiff;

/** Reads who wrote what. Every method blocks: for background threads. */
public record Reading(Versions versions) {

    /** Whose hand wrote each stretch of a document as it is saved. */
    Stretches<Hand> saved(final DocumentId document) {
        final Map<UUID, Integer> numbers = new HashMap<>();
        for (final Version version : versions.history(document)) {
            numbers.put(version.artifact(), version.number());
        }
        final List<Span> spans = versions.blame(document);
        return new Stretches<>(spans.stream()
                .map(span -> new Stretch<>(
                        span.from(),
                        span.to(),
                        new Hand(span.actor(), numbers.getOrDefault(span.artifact(), 0), span.at())))
                .toList());
    }

    /** The same for a text that was written on since it was saved: what is new belongs to nobody yet. */
    Stretches<Hand> of(final DocumentId document, final String saved, final String now) {
        Stretches<Hand> hands = saved(document);
        if (saved.equals(now)) {
            return hands;
        }
        int at = 0;
        for (final Piece piece : WordDiff.of(saved, now)) {
            final int length = piece.to() - piece.from();
            switch (piece.kind()) {
                case SAME -> at += length;
                case REMOVED -> hands = hands.edited(at, length, 0);
                case ADDED -> {
                    hands = hands.edited(at, 0, length);
                    at += length;
                }
            }
        }
        return hands;
    }
}
