package vespera.scriptorium.journal;

import java.util.Optional;

/** Content by its hash. */
public interface Blobs {

    /**
     * The bytes of a blob, or empty where it was never kept or has been erased.
     *
     * @throws JournalException with {@link JournalException.Code#DAMAGED} where the bytes no longer match their hash
     */
    Optional<byte[]> read(String hash);
}
