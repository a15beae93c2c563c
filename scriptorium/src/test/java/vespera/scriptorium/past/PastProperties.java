package vespera.scriptorium.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.links.OutLink;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.mirror.EntryLine;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.testing.InMemoryCheckpoints;
import vespera.scriptorium.testing.Scriptorium;

/** Whatever was done, the journal tells it again: at every point, from wherever it starts. */
final class PastProperties {

    private static final int NEVER = Integer.MAX_VALUE;

    /** What was on the screen after a command. */
    private record Seen(
            long sequence,
            TaskTree tasks,
            Map<DocumentId, Document> documents,
            Map<String, Integer> messages,
            Map<DocumentId, List<RawLink>> links) {}

    private static Seen seen(final Scriptorium s) {
        final Map<DocumentId, Document> documents = new HashMap<>();
        s.store().documents().forEach(d -> documents.put(d.id(), d));
        final Map<String, Integer> messages = new HashMap<>();
        s.store()
                .channels()
                .forEach(c -> messages.put(c, s.store().messages(c, NEVER).size()));
        final Map<DocumentId, List<RawLink>> links = new HashMap<>();
        s.documents()
                .catalogue()
                .here()
                .forEach(d -> links.put(
                        d.id(), s.links().out(d).stream().map(OutLink::link).toList()));
        return new Seen(s.gate().last(), s.tasks().tree(), documents, messages, links);
    }

    private static void assertSame(final TimeTravel travel, final Seen seen) {
        final Past past = travel.after(seen.sequence());
        assertThat(past.sequence()).isEqualTo(seen.sequence());
        assertThat(past.tasks()).isEqualTo(seen.tasks());
        assertThat(past.documents()).isEqualTo(seen.documents());
        final Map<String, Integer> messages = new HashMap<>();
        past.channels().forEach((name, channel) -> messages.put(name, channel.messages()));
        assertThat(messages).isEqualTo(seen.messages());
        assertThat(travel.links(past)).isEqualTo(seen.links());
    }

    private static TimeTravel travel(final Scriptorium s, final Checkpoints checkpoints, final int interval) {
        return new TimeTravel(
                s.store(), s.codec(), s.documents().catalogue(), s.store(), s.store(), checkpoints, interval);
    }

    @Property(tries = 60)
    void the_past_is_what_was_on_the_screen_at_every_point(
            @ForAll @Size(max = 40) final List<@IntRange(max = Doings.MOST) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 12) final int interval,
            @ForAll @IntRange(max = 1_000) final int damage) {
        final Path root = Doings.folder();
        try (Scriptorium s = new Scriptorium(root)) {
            final List<Seen> all = new ArrayList<>(List.of(seen(s)));
            for (final int number : numbers) {
                if (Doings.act(s, number)) {
                    all.add(seen(s));
                }
            }
            final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
            travel(s, checkpoints, interval).after(s.gate().last());
            all.forEach(one -> assertSame(travel(s, new InMemoryCheckpoints(), NEVER), one));
            // Each from its nearest checkpoint, and again where one of them was damaged.
            all.forEach(one -> assertSame(travel(s, checkpoints, interval), one));
            flip(checkpoints, damage);
            all.forEach(one -> assertSame(travel(s, checkpoints, interval), one));
            // One traveller to and fro, with what it remembers.
            final TimeTravel one = travel(s, new InMemoryCheckpoints(), NEVER);
            all.reversed().forEach(point -> assertSame(one, point));
            all.forEach(point -> assertSame(one, point));
        } finally {
            Doings.clear(root);
        }
    }

    private static void flip(final InMemoryCheckpoints checkpoints, final int where) {
        final List<Long> all = checkpoints.sequences();
        if (!all.isEmpty()) {
            final long hit = all.get(where % all.size());
            final byte[] state = checkpoints.nearest(hit).orElseThrow().state();
            state[where % state.length] ^= 1;
            assertThat(checkpoints.damaged()).containsExactly(hit);
        }
    }

    @Property(tries = 60)
    void an_exported_entry_comes_back_with_the_same_hash(
            @ForAll @Size(max = 20) final List<@IntRange(max = Doings.MOST) Integer> numbers) {
        final Path root = Doings.folder();
        try (Scriptorium s = new Scriptorium(root)) {
            numbers.forEach(number -> Doings.act(s, number));
            for (final Entry entry : s.store().read(0, NEVER)) {
                final Entry back = EntryLine.entry(EntryLine.line(entry));
                assertThat(back).isEqualTo(entry);
                assertThat(s.chain().hash(back)).isEqualTo(entry.hash());
            }
        } finally {
            Doings.clear(root);
        }
    }

    @Property(tries = 60)
    void undo_of_what_was_just_done_gives_back_the_state(
            @ForAll @Size(max = 20) final List<@IntRange(max = Doings.MOST) Integer> numbers) {
        final Path root = Doings.folder();
        try (Scriptorium s = new Scriptorium(root)) {
            for (final int number : numbers) {
                final Seen before = seen(s);
                final boolean undoable = number % Doings.KINDS < 16 || number % Doings.KINDS == 19;
                if (Doings.act(s, number) && undoable && s.undo().undo(s.ada()).isPresent()) {
                    assertThat(told(seen(s), before)).isEqualTo(told(before, before));
                }
            }
        } finally {
            Doings.clear(root);
        }
    }

    /** What is to be the same: what was made and taken back is in the archive, and versions are counted on. */
    private static Seen told(final Seen seen, final Seen before) {
        final Map<DocumentId, Document> documents = new HashMap<>();
        seen.documents().forEach((id, d) -> {
            if (before.documents().containsKey(id)) {
                documents.put(id, new Document(d.id(), d.path(), d.state(), 0, d.place(), d.title()));
            }
        });
        final TaskTree tasks = TaskTree.of(seen.tasks().all().stream()
                .filter(t -> before.tasks().find(t.id()).isPresent())
                .toList());
        return new Seen(0, tasks, documents, seen.messages(), seen.links());
    }
}
