package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.testing.Scriptorium;

/** What was written once can be read for good. */
final class EventCodecTest {

    private static final List<Class<? extends Event>> FAMILIES =
            List.of(TaskEvent.class, DocumentEvent.class, ChatEvent.class, DecisionEvent.class);

    private final EventCodec codec = new EventCodec(Scriptorium.types());

    @Test
    void every_event_has_a_type_and_a_sample() {
        final Set<Class<?>> events = new HashSet<>();
        events.add(ContentErased.class);
        FAMILIES.forEach(family -> events.addAll(Arrays.asList(family.getPermittedSubclasses())));
        final Set<Class<?>> named = new HashSet<>();
        Scriptorium.types().forEach(type -> named.add(type.type()));
        final Set<Class<?>> sampled = new HashSet<>();
        EventSamples.all().forEach(event -> sampled.add(event.getClass()));
        assertThat(named).isEqualTo(events);
        assertThat(sampled).isEqualTo(events);
    }

    @Test
    void every_event_comes_back_as_it_was() {
        for (final Event event : EventSamples.all()) {
            final EventType type = codec.typeOf(event);
            assertThat(codec.decode(type.name(), type.schema(), codec.encode(event)))
                    .isEqualTo(event);
        }
    }

    /** A file for every schema of every type that was ever written: none of them may be changed or taken away. */
    @Test
    void what_is_stored_can_still_be_read() throws IOException {
        for (final Event event : EventSamples.all()) {
            final EventType type = codec.typeOf(event);
            for (int schema = 1; schema <= type.schema(); schema++) {
                final String stored = stored(type.name() + "-" + schema + ".json");
                assertThat(codec.decode(type.name(), schema, stored))
                        .as(type.name() + " of schema " + schema)
                        .isEqualTo(EventSamples.asOf(event, schema));
            }
            assertThat(codec.encode(event))
                    .as("what is written as " + type.name() + " differs from its schema " + type.schema())
                    .isEqualTo(stored(type.name() + "-" + type.schema() + ".json"));
        }
    }

    private static String stored(final String name) throws IOException {
        try (InputStream in = EventCodecTest.class.getResourceAsStream("events/" + name)) {
            assertThat(in).as("a stored sample " + name).isNotNull();
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void keys_are_in_order_and_nothing_is_left_out_but_nulls() {
        assertThat(codec.encode(new TaskEvent.StatusChanged(
                        ((TaskEvent) EventSamples.all().getFirst()).id(), null, "doing")))
                .isEqualTo("{\"id\":\"01930000-0000-7000-8000-000000000001\",\"to\":\"doing\"}");
    }

    @Test
    void an_event_of_a_newer_version_is_not_guessed_at() {
        final String name = Scriptorium.types().getFirst().name();
        for (final String[] unknown : new String[][] {{"task.sung", "1"}, {name, "2"}}) {
            assertThatThrownBy(() -> codec.decode(unknown[0], Integer.parseInt(unknown[1]), "{}"))
                    .isInstanceOfSatisfying(
                            JournalException.class, e -> assertThat(e.code()).isEqualTo(JournalException.Code.NEWER));
        }
    }

    @Test
    void what_does_not_fit_is_damage_and_not_told() {
        assertThatThrownBy(() -> codec.decode("task.due-changed", 1, "{\"id\":17,\"to\":\"secret\"}"))
                .isInstanceOfSatisfying(JournalException.class, e -> {
                    assertThat(e.code()).isEqualTo(JournalException.Code.DAMAGED);
                    assertThat(e.getMessage()).doesNotContain("secret");
                });
    }

    @Test
    void a_field_of_a_newer_version_is_passed_over() {
        assertThat(codec.decode(
                        "task.archived", 1, "{\"id\":\"01930000-0000-7000-8000-000000000001\",\"mood\":\"blue\"}"))
                .isInstanceOf(TaskEvent.Archived.class);
    }

    @Test
    void two_types_of_one_name_are_refused() {
        final EventType type = new EventType("task.sung", 1, TaskEvent.Archived.class);
        final EventType twin = new EventType("task.sung", 1, TaskEvent.Restored.class);
        assertThatThrownBy(() -> new EventCodec(List.of(type, twin))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new EventCodec(List.of(type)).typeOf(EventSamples.all().getLast()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
