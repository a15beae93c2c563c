package vespera.scriptorium.past;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it was.
 *
 * @param messages how many messages it had, at least one
 * @param last the artifact id of the last one
 * @param time of the last one, in milliseconds since 1970 UTC
 */
public record ChannelThen(String name, int messages, UUID last, long time) {

    /** The channel after one more message, or with its first where there was none. */
    static ChannelThen after(
            final @Nullable ChannelThen before, final String name, final UUID message, final long time) {
        return new ChannelThen(name, before == null ? 1 : before.messages() + 1, message, time);
    }
}
