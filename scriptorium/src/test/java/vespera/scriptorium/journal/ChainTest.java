package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.testing.FixedClock;
import vespera.scriptorium.testing.Samples;

final class ChainTest {

    private final Samples samples = new Samples();
    private final Chain chain = samples.chain();
    private final Entry entry = chain.link(
                    new Journal.Tail("desk", 0, 0, Chain.START),
                    samples.change("made", List.of(samples.created("One"))))
            .getFirst();

    @Test
    void entries_follow_each_other() {
        final List<Entry> entries = chain.link(
                new Journal.Tail("desk", 4, 17, "f".repeat(64)),
                samples.change("made", List.of(samples.created("One"), samples.created("Two"))));
        assertThat(entries).extracting(Entry::sequence).containsExactly(5L, 6L);
        assertThat(entries.get(0).previous()).isEqualTo("f".repeat(64));
        assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
        assertThat(entries).allSatisfy(e -> assertThat(e.hash()).isEqualTo(chain.hash(e)));
        assertThat(entries).allSatisfy(e -> assertThat(e.device()).isEqualTo("desk"));
        assertThat(entries.get(0).id()).isNotEqualTo(entries.get(1).id());
    }

    @Test
    void time_rises_along_the_chain_even_when_the_clock_is_behind() {
        final FixedClock clock = FixedClock.standing();
        final Chain own = new Chain(samples.codec(), clock, samples.ids());
        final long late = clock.millis() + 60_000;
        final List<Entry> entries = own.link(
                new Journal.Tail("desk", 1, late, Chain.START),
                samples.change("made", List.of(samples.created("One"), samples.created("Two"))));
        assertThat(entries).extracting(Entry::time).containsExactly(late + 1, late + 2);
        assertThat(own.link(
                        new Journal.Tail("desk", 1, 0, Chain.START),
                        samples.change("m", List.of(samples.created("x")))))
                .extracting(Entry::time)
                .containsExactly(clock.millis());
    }

    @Test
    void the_hash_changes_with_every_field_but_the_payload() {
        final List<Entry> others = others();
        final Set<String> hashes = new HashSet<>();
        hashes.add(chain.hash(entry));
        others.forEach(e -> hashes.add(chain.hash(e)));
        assertThat(hashes).hasSize(others.size() + 1);
        // One for each leaf of the entry that is hashed: a field that is added later must be added here as well.
        final int leaves = leaves(Entry.class) + leaves(Origin.class) + leaves(Actor.class) + leaves(Command.class) - 3;
        assertThat(others)
                .hasSize(leaves
                        - List.of("payload", "hash", "words, by their hash").size());
    }

    @Test
    void a_payload_can_be_erased_without_breaking_the_chain() {
        final Entry erased = with(entry, entry.origin(), entry.command(), null, entry.payloadHash());
        assertThat(chain.hash(erased)).isEqualTo(entry.hash());
        assertThat(entry.wordless()).isFalse();
        assertThat(entry.erased(true).wordless()).isTrue();
        assertThat(chain.hash(entry.erased(true))).isEqualTo(entry.hash());
    }

    private static int leaves(final Class<? extends Record> type) {
        final RecordComponent[] components = type.getRecordComponents();
        return components == null ? 0 : components.length;
    }

    /** The entry with one field changed at a time. */
    private List<Entry> others() {
        final Entry e = entry;
        final Origin o = e.origin();
        final Command c = e.command();
        final UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        final List<Entry> all = new ArrayList<>();
        all.add(new Entry(
                9, e.id(), e.device(), e.time(), o, c, e.type(), 1, e.payload(), e.payloadHash(), e.previous(), ""));
        all.add(new Entry(
                1, id, e.device(), e.time(), o, c, e.type(), 1, e.payload(), e.payloadHash(), e.previous(), ""));
        all.add(new Entry(
                1, e.id(), "other", e.time(), o, c, e.type(), 1, e.payload(), e.payloadHash(), e.previous(), ""));
        all.add(new Entry(1, e.id(), e.device(), 9, o, c, e.type(), 1, e.payload(), e.payloadHash(), e.previous(), ""));
        all.add(new Entry(
                1, e.id(), e.device(), e.time(), o, c, "other", 1, e.payload(), e.payloadHash(), e.previous(), ""));
        all.add(new Entry(
                1,
                e.id(),
                e.device(),
                e.time(),
                o,
                c,
                e.type(),
                e.schema() + 1,
                e.payload(),
                e.payloadHash(),
                e.previous(),
                ""));
        all.add(new Entry(
                1, e.id(), e.device(), e.time(), o, c, e.type(), 1, e.payload(), e.payloadHash(), "e".repeat(64), ""));
        all.add(with(e, o, c, e.payload(), Sha256.hex("another")));
        for (final Origin origin : List.of(
                new Origin(new Actor(Actor.Kind.ROLE, o.actor().name()), o.session(), null),
                new Origin(new Actor(o.actor().kind(), "Ben"), o.session(), null),
                new Origin(o.actor(), id, null),
                new Origin(o.actor(), o.session(), id))) {
            all.add(with(e, origin, c, e.payload(), e.payloadHash()));
        }
        for (final Command command : List.of(
                new Command(id, c.nature(), c.words(), null, true),
                new Command(c.id(), Command.Nature.UNDO, c.words(), null, true),
                new Command(c.id(), c.nature(), "other words", null, true),
                new Command(c.id(), c.nature(), c.words(), id, true),
                new Command(c.id(), c.nature(), c.words(), null, false))) {
            all.add(with(e, o, command, e.payload(), e.payloadHash()));
        }
        return all;
    }

    private static Entry with(
            final Entry e,
            final Origin origin,
            final Command command,
            final @Nullable String payload,
            final String hash) {
        return new Entry(
                e.sequence(),
                e.id(),
                e.device(),
                e.time(),
                origin,
                command,
                e.type(),
                e.schema(),
                payload,
                hash,
                e.previous(),
                "");
    }
}
