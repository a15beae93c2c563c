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
 * @param command what it was part of
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
        String type,
        int schema,
        @Nullable String payload,
        String payloadHash,
        String previous,
        String hash) {}
