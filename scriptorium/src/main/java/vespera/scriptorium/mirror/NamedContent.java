package vespera.scriptorium.mirror;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.journal.Event;

/**
 * The content that an event brings with it.
 *
 * @param hash of the content
 * @param base the hash of content that it is much like, or null
 */
public record NamedContent(String hash, @Nullable String base) {

    /** The content that an event names first or again; empty where it has none that is kept. */
    public static Optional<NamedContent> of(final Event event) {
        return switch (event) {
            case DocumentEvent.Added e -> kept(e.state(), null);
            case DocumentEvent.Written e ->
                kept(e.to(), e.from().kept() ? e.from().hash() : null);
            case ChatEvent.Posted e -> Optional.of(new NamedContent(e.textHash(), null));
            default -> Optional.empty();
        };
    }

    private static Optional<NamedContent> kept(final FileState state, final @Nullable String base) {
        return state.kept() ? Optional.of(new NamedContent(state.hash(), base)) : Optional.empty();
    }
}
