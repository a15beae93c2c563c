package vespera.scriptorium.derived;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what was derived in memory. */
public final class MemoryDerived implements Derived {

    private final Map<Place, byte[]> values = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Place(String kind, String key) {}

    @Override
    public Optional<byte[]> find(final String kind, final String key) {
        return closed
                ? Optional.empty()
                : Optional.ofNullable(values.get(new Place(kind, key))).map(byte[]::clone);
    }

    @Override
    public void keep(final String kind, final String key, final byte[] value) {
        if (!closed) {
            values.put(new Place(kind, key), value.clone());
        }
    }

    @Override
    public void keepAll(final String kind, final Map<String, byte[]> more) {
        more.forEach((key, value) -> keep(kind, key, value));
    }

    @Override
    public void forget(final Collection<String> keys) {
        values.keySet().removeIf(place -> keys.contains(place.key()));
    }

    /** How many values there are. */
    public int size() {
        return values.size();
    }

    @Override
    public void close() {
        closed = true;
    }
}
