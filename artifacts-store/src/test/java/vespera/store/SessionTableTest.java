package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.sessions.SessionKeeper;
import vespera.scriptorium.sessions.SessionRecord;
import vespera.scriptorium.sessions.SessionRecords;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.testing.FixedClock;
import vespera.scriptorium.testing.Samples;

/** Sessions on disk: noted with their first event, beating, ended or cut off. */
final class SessionTableTest {

    private final Samples samples = new Samples();
    private final FixedClock clock = new FixedClock(Instant.ofEpochMilli(1_000));

    @TempDir
    private Path folder;

    private CoreStore open() {
        return CoreStore.open(folder.resolve("databases"), samples.codec(), samples.chain());
    }

    private SessionKeeper keeper(final SessionRecords records, final SessionRecord.Kind kind) {
        return new SessionKeeper(records, clock, samples.ids().next(), kind, "Ada");
    }

    @Test
    void a_window_is_noted_at_once_beats_and_ends() {
        try (CoreStore store = open()) {
            final SessionKeeper window = keeper(store.sessions(), SessionRecord.Kind.WINDOW);
            window.begin();
            window.placeBy(() -> "{\"view\":\"board\"}");
            assertThat(only(store)).isEqualTo(record(window.id(), 1_000, null, "{}"));
            clock.advance(Duration.ofSeconds(15));
            window.beat();
            assertThat(only(store)).isEqualTo(record(window.id(), 16_000, null, "{\"view\":\"board\"}"));
            clock.advance(Duration.ofSeconds(4));
            window.close();
            assertThat(only(store)).isEqualTo(record(window.id(), 20_000, 20_000L, "{\"view\":\"board\"}"));
        }
    }

    private static SessionRecord only(final CoreStore store) {
        assertThat(store.sessions().latest(9)).hasSize(1);
        return store.sessions().latest(9).getFirst();
    }

    private static SessionRecord record(
            final UUID id, final long beat, final @Nullable Long ended, final String place) {
        return new SessionRecord(id, SessionRecord.Kind.WINDOW, "Ada", 1_000, beat, ended, place);
    }

    @Test
    void a_command_that_only_reads_leaves_nothing_and_one_that_writes_is_noted_with_its_event() {
        try (CoreStore store = open();
                SessionKeeper reading = keeper(store.sessions(), SessionRecord.Kind.COMMAND)) {
            reading.beat();
        }
        try (CoreStore store = open()) {
            assertThat(store.sessions().latest(9)).isEmpty();
            final SessionKeeper writing = keeper(store.sessions(), SessionRecord.Kind.COMMAND);
            final Gate gate = new Gate(store.journal(), samples.chain(), samples.codec(), samples.ids());
            gate.attach(writing);
            final Tasks tasks = new Tasks(gate, store.tasks(), new Arrangement(gate, store.arrangement()));
            tasks.create(new Origin(Actor.person("Ada"), writing.id(), null), NewTask.titled("Kept"));
            gate.close();
            // No end is written: as after a crash, the event's session is there all the same.
            final UUID session = store.journal().read(0, 1).getFirst().origin().session();
            assertThat(store.sessions().latest(9)).extracting(SessionRecord::id).containsExactly(session);
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verification(1, 0, List.of()));
            writing.close();
            assertThat(store.sessions().latest(9).getFirst().end()).isPresent();
        }
    }

    @Test
    void a_window_without_an_end_is_known_at_the_next_start_and_only_then() {
        try (CoreStore store = open()) {
            final SessionKeeper first = keeper(store.sessions(), SessionRecord.Kind.WINDOW);
            assertThat(first.interrupted()).isEmpty();
            first.begin();
            clock.advance(Duration.ofSeconds(4));
            final SessionKeeper second = keeper(store.sessions(), SessionRecord.Kind.WINDOW);
            assertThat(second.interrupted()).map(SessionRecord::id).hasValue(first.id());
            second.begin();
            assertThat(second.interrupted()).map(SessionRecord::id).hasValue(first.id());
            second.close();
            clock.advance(Duration.ofSeconds(4));
            assertThat(keeper(store.sessions(), SessionRecord.Kind.WINDOW).interrupted())
                    .isEmpty();
            first.close();
        }
    }

    @Test
    void unsaved_texts_are_listed_with_their_length_in_code_points() {
        try (CoreStore store = open()) {
            final DocumentId id = new DocumentId(samples.ids().next());
            store.documents().keepDraft(new Draft(id, "ab", "naïve 🏠", 3, 77));
            assertThat(store.sessions().unsaved()).containsExactly(new SessionRecords.Unsaved(id.value(), "ab", 7, 77));
        }
    }
}
