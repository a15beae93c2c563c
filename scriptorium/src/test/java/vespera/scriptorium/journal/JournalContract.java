package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskRow;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** What every journal promises, whatever it keeps its entries in. */
public abstract class JournalContract {

    /** Something that no store has a place for. */
    private record Stranger() implements Row {}

    /** A fresh, empty store. */
    protected abstract Ports open(Samples samples);

    @Test
    void an_empty_journal_starts_the_chain() {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final Journal.Tail tail = ports.journal().tail();
            assertThat(tail.sequence()).isZero();
            assertThat(tail.hash()).isEqualTo(Chain.START);
            assertThat(tail.device()).isNotBlank();
            assertThat(ports.journal().read(0, 10)).isEmpty();
            assertThat(ports.journal().verify()).isEqualTo(new Journal.Verification(0, 0, List.of()));
        }
    }

    @Test
    void entries_come_back_as_they_were() {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final Journal journal = ports.journal();
            final Origin origin =
                    samples.origin("Ada Ünlü 🖋").because(samples.ids().next());
            final Command command = new Command(
                    samples.ids().next(),
                    Command.Nature.REDO,
                    "did “it” again",
                    samples.ids().next(),
                    false);
            final List<Entry> first = samples.append(
                    journal,
                    new Change(
                            origin,
                            command,
                            List.of(samples.created("One"), samples.created("Два")),
                            List.of(),
                            List.of()));
            final List<Entry> second =
                    samples.append(journal, samples.change("more", List.of(samples.created("Drei"))));
            assertThat(journal.read(0, 10)).containsExactly(first.get(0), first.get(1), second.get(0));
            assertThat(journal.read(1, 1)).containsExactly(first.get(1));
            assertThat(journal.read(3, 10)).isEmpty();
            assertThat(journal.find(first.get(1).id())).contains(first.get(1));
            assertThat(journal.find(samples.ids().next())).isEmpty();
            assertThat(journal.ofCommand(command.id())).isEqualTo(first);
            final Entry last = second.getFirst();
            assertThat(journal.tail()).isEqualTo(new Journal.Tail(last.device(), 3, last.time(), last.hash()));
            assertThat(journal.verify()).isEqualTo(new Journal.Verification(3, 0, List.of()));
        }
    }

    @Test
    void a_change_with_a_row_of_an_unknown_kind_is_not_kept_at_all() {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final Blob blob = Blob.of("kept by nobody");
            final TaskEvent.Created event = samples.created("Lost");
            final Change change = new Change(
                    samples.origin("Ada"),
                    samples.command("lost"),
                    List.of(event),
                    List.of(new TaskRow(event.task()), new Stranger()),
                    List.of(blob));
            assertThatThrownBy(() -> samples.append(ports.journal(), change))
                    .isInstanceOf(IllegalArgumentException.class);
            nothingKept(ports, blob);
        }
    }

    @Test
    void a_change_with_a_false_hash_is_not_kept_at_all() {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final Blob blob = new Blob(Sha256.hex("one thing"), "another".getBytes(StandardCharsets.UTF_8));
            final TaskEvent.Created event = samples.created("Lost");
            final Change change = new Change(
                    samples.origin("Ada"),
                    samples.command("lost"),
                    List.of(event),
                    List.of(new TaskRow(event.task())),
                    List.of(blob));
            assertThatThrownBy(() -> samples.append(ports.journal(), change))
                    .isInstanceOf(IllegalArgumentException.class);
            nothingKept(ports, blob);
        }
    }

    private static void nothingKept(final Ports ports, final Blob blob) {
        assertThat(ports.journal().tail().sequence()).isZero();
        assertThat(ports.journal().read(0, 10)).isEmpty();
        assertThat(ports.tasks().tasks()).isEmpty();
        assertThat(ports.blobs().read(blob.hash())).isEmpty();
        assertThat(ports.journal().latest(Actor.person("Ada"), Command.Nature.UNDO))
                .isEmpty();
    }

    @Test
    void entries_that_do_not_follow_are_refused() {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final List<Entry> entries = samples.chain()
                    .link(ports.journal().tail(), samples.change("one", List.of(samples.created("One"))));
            ports.journal().append(entries, List.of(), List.of());
            assertThatThrownBy(() -> ports.journal().append(entries, List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ports.journal().read(0, 10)).isEqualTo(entries);
        }
    }

    @Test
    void the_last_entry_at_a_time_is_found() {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final Journal journal = ports.journal();
            assertThat(journal.lastAt(Long.MAX_VALUE)).isZero();
            for (int i = 0; i < 37; i++) {
                samples.append(journal, samples.change("one", List.of(samples.created("T" + i))));
            }
            for (final Entry entry : journal.read(0, 99)) {
                assertThat(journal.lastAt(entry.time())).isEqualTo(entry.sequence());
                assertThat(journal.lastAt(entry.time() - 1)).isEqualTo(entry.sequence() - 1);
            }
            assertThat(journal.lastAt(Long.MAX_VALUE)).isEqualTo(37);
            assertThat(journal.lastAt(0)).isZero();
        }
    }

    @Test
    void one_content_may_be_kept_many_times() {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final Blob text = Blob.of("word ".repeat(1000));
            final Blob empty = Blob.of("");
            for (int i = 0; i < 2; i++) {
                samples.append(
                        ports.journal(),
                        new Change(
                                samples.origin("Ada"),
                                samples.command("saved"),
                                List.of(samples.created("T" + i)),
                                List.of(),
                                List.of(text, text, empty)));
            }
            assertThat(ports.blobs().read(text.hash()).orElseThrow()).isEqualTo(text.bytes());
            assertThat(ports.blobs().read(empty.hash()).orElseThrow()).isEmpty();
            assertThat(ports.blobs().read(Sha256.hex("never kept"))).isEmpty();
        }
    }

    @Property(tries = 60)
    void undo_and_redo_offer_what_two_stacks_would(
            @ForAll @Size(max = 40) final List<@IntRange(max = 9) Integer> steps) {
        final Samples samples = new Samples();
        try (Ports ports = open(samples)) {
            final Map<String, Stacks> people = new HashMap<>();
            for (final int step : steps) {
                final String name = step % 2 == 0 ? "Ada" : "Ben";
                final Stacks stacks = people.computeIfAbsent(name, n -> new Stacks());
                final Actor actor = Actor.person(name);
                final Command command = stacks.step(step / 2, samples);
                if (command != null) {
                    samples.append(ports.journal(), actor, command);
                }
                assertThat(ports.journal().latest(actor, Command.Nature.UNDO))
                        .isEqualTo(Optional.ofNullable(stacks.undo.peek()));
                assertThat(ports.journal().latest(actor, Command.Nature.REDO))
                        .isEqualTo(Optional.ofNullable(stacks.redo.peek()));
            }
        }
    }

    /** The same as two stacks of one person. */
    private static final class Stacks {
        private final Deque<Command> undo = new ArrayDeque<>();
        private final Deque<Command> redo = new ArrayDeque<>();

        @Nullable
        Command step(final int kind, final Samples samples) {
            final UUID id = samples.ids().next();
            return switch (kind) {
                case 0 -> {
                    redo.clear();
                    yield new Command(id, Command.Nature.DO, "irreversible", null, false);
                }
                case 1 -> {
                    redo.clear();
                    undo.push(new Command(id, Command.Nature.DO, "did", null, true));
                    yield undo.peek();
                }
                case 2, 3 -> {
                    if (undo.isEmpty()) {
                        yield null;
                    }
                    redo.push(new Command(
                            id, Command.Nature.UNDO, "undid", undo.pop().id(), true));
                    yield redo.peek();
                }
                default -> {
                    if (redo.isEmpty()) {
                        yield null;
                    }
                    undo.push(new Command(
                            id, Command.Nature.REDO, "redid", redo.pop().id(), true));
                    yield undo.peek();
                }
            };
        }
    }

    @Test
    void subscribers_hear_of_changes_in_the_order_they_were_kept() throws Exception {
        final Samples samples = new Samples();
        final ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
        try (Ports ports = open(samples)) {
            try (Gate gate = new Gate(ports.journal(), samples.chain(), samples.codec(), samples.ids())) {
                final AutoCloseable subscription = gate.subscribe(
                        all -> all.forEach(r -> heard.add(r.entry().sequence())));
                final List<Thread> threads = new ArrayList<>();
                for (int t = 0; t < 4; t++) {
                    threads.add(Thread.ofVirtual().start(() -> submit(gate, samples)));
                }
                for (final Thread thread : threads) {
                    thread.join();
                }
                assertThat(gate.last()).isEqualTo(80);
                assertThat(subscription).isNotNull();
            }
            assertThat(List.copyOf(heard)).hasSize(80).isSorted();
            assertThat(ports.journal().verify()).isEqualTo(new Journal.Verification(80, 0, List.of()));
        }
    }

    private static void submit(final Gate gate, final Samples samples) {
        for (int i = 0; i < 10; i++) {
            gate.submit(() -> samples.change("two", List.of(samples.created("a"), samples.created("b"))));
        }
    }
}
