package vespera.scriptorium.derived;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A throw-away cache of what was computed from contents, so that it is computed once. Whatever is kept here may be gone
 * at the next call: a damaged value is not found, a store that cannot be written keeps nothing, and neither is an
 * error. Safe to use from several threads.
 *
 * <p>A kind names what was computed and carries a version, such as {@code extract.pdf.1}: a way of computing that
 * changed keeps under another kind. The key is the hash of the content it was computed from, in lower-case hexadecimal,
 * so that a content that is erased takes with it what was made of it.
 */
public interface Derived extends AutoCloseable {

    /** What was kept, whole and unchanged, or empty. */
    Optional<byte[]> find(String kind, String key);

    /** Keeps a value in place of the one before. */
    void keep(String kind, String key, byte[] value);

    /** Keeps several values at once, which is quicker. */
    void keepAll(String kind, Map<String, byte[]> values);

    /** Lets go of everything under these keys, of every kind, and of every trace of it in the store's files. */
    void forget(Collection<String> keys);

    /** Harmless when closed already; from then on nothing is found or kept. */
    @Override
    void close();
}
