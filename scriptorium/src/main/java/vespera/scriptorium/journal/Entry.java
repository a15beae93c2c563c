package vespera.scriptorium.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the journal.
 *
 * @param sequence its number on this device, from 1
 * @param id of version 7; also the id of its artifact
 * @param device the device that wrote it
 * @param time milliseconds since 1970 UTC, rising along the chain
 * @param origin who, in which session, because of what
 * @param command what it was part of; its words are empty where they were erased
 * @param wordsHash SHA-256 of the command's words, which stays when they are erased
 * @param type the event's name
 * @param schema the payload's version
 * @param payload canonical JSON, or null where it was erased
 * @param payloadHash SHA-256 of the payload, which stays when the payload is erased
 * @param previous the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over the canonical JSON of everything above but the payload
 */
public record Entry(
        long sequence,
        UUID id,
        String device,
        long time,
        Origin origin,
        Command command,
        String wordsHash,
        String type,
        int schema,
        @Nullable String payload,
        String payloadHash,
        String previous,
        String hash) {

    /** An entry whose words are all there. */
    public Entry(
            final long sequence,
            final UUID id,
            final String device,
            final long time,
            final Origin origin,
            final Command command,
            final String type,
            final int schema,
            final @Nullable String payload,
            final String payloadHash,
            final String previous,
            final String hash) {
        this(
                sequence,
                id,
                device,
                time,
                origin,
                command,
                Sha256.hex(command.words()),
                type,
                schema,
                payload,
                payloadHash,
                previous,
                hash);
    }

    /** Whether the words of its command were erased. */
    public boolean wordless() {
        return command.words().isEmpty() && !wordsHash.equals(Sha256.EMPTY);
    }

    /** The same entry without the words of its command, and where asked without its payload. */
    public Entry erased(final boolean payloadToo) {
        return new Entry(
                sequence,
                id,
                device,
                time,
                origin,
                new Command(command.id(), command.nature(), "", command.reverses(), command.reversible()),
                wordsHash,
                type,
                schema,
                payloadToo ? null : payload,
                payloadHash,
                previous,
                hash);
    }
}
