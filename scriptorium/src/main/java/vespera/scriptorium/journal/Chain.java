package vespera.scriptorium.journal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links events into this device's hash chain. The payload enters by its hash only, so that content can be erased for
 * good without breaking the chain. Not safe for several threads: the gate calls it under its lock.
 */
public final class Chain {

    /** What the first entry follows. */
    public static final String START = "0".repeat(64);

    private final EventCodec codec;
    private final InstantSource clock;
    private final Ids ids;

    public Chain(final EventCodec codec, final InstantSource clock, final Ids ids) {
        this.codec = codec;
        this.clock = clock;
        this.ids = ids;
    }

    /** The entries a change becomes when it follows the given end of the chain. */
    public List<Entry> link(final Journal.Tail tail, final Change change) {
        final List<Entry> entries = new ArrayList<>(change.events().size());
        long sequence = tail.sequence();
        long time = tail.time();
        String previous = tail.hash();
        for (final Event event : change.events()) {
            final EventType type = codec.typeOf(event);
            final String payload = codec.encode(event);
            sequence++;
            time = Math.max(clock.millis(), time + 1);
            final Entry open = new Entry(
                    sequence,
                    ids.next(),
                    tail.device(),
                    time,
                    change.origin(),
                    change.command(),
                    type.name(),
                    type.schema(),
                    payload,
                    Sha256.hex(payload),
                    previous,
                    "");
            final Entry closed = withHash(open, hash(open));
            entries.add(closed);
            previous = closed.hash();
        }
        return entries;
    }

    /** The hash an entry must have. */
    public String hash(final Entry entry) {
        final Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("sequence", entry.sequence());
        fields.put("id", entry.id().toString());
        fields.put("device", entry.device());
        fields.put("time", entry.time());
        fields.put("actorKind", entry.origin().actor().kind().name());
        fields.put("actor", entry.origin().actor().name());
        fields.put("session", entry.origin().session().toString());
        fields.put("cause", text(entry.origin().cause()));
        fields.put("command", entry.command().id().toString());
        fields.put("nature", entry.command().nature().name());
        fields.put("wordsHash", entry.wordsHash());
        fields.put("reverses", text(entry.command().reverses()));
        fields.put("reversible", entry.command().reversible());
        fields.put("type", entry.type());
        fields.put("schema", entry.schema());
        fields.put("payloadHash", entry.payloadHash());
        fields.put("previous", entry.previous());
        return Sha256.hex(codec.canonical(fields));
    }

    private static String text(final @Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static Entry withHash(final Entry e, final String hash) {
        return new Entry(
                e.sequence(),
                e.id(),
                e.device(),
                e.time(),
                e.origin(),
                e.command(),
                e.wordsHash(),
                e.type(),
                e.schema(),
                e.payload(),
                e.payloadHash(),
                e.previous(),
                hash);
    }
}
