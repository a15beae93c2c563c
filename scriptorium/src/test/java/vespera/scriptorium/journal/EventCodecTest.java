package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.codex.EntityEvent;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.suggestions.SuggestionEvent;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.testing.Scriptorium;

/** What was written once can be read for good. */
final class EventCodecTest {

    private static final List<Class<? extends Event>> FAMILIES = List.of(
            TaskEvent.class,
            DocumentEvent.class,
            ChatEvent.class,
            DecisionEvent.class,
            SuggestionEvent.class,
            ArrangementEvent.class,
            EntityEvent.class);

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

    /** A sample that no type reads any more would mean that journals of then cannot be read either. */
    @Test
    void every_stored_sample_is_of_a_type_that_can_be_read() throws IOException, URISyntaxException {
        final Map<String, Integer> schemas = new HashMap<>();
        Scriptorium.types().forEach(type -> schemas.put(type.name(), type.schema()));
        final URL folder = EventCodecTest.class.getResource("events");
        try (Stream<Path> stored =
                Files.list(Path.of((folder == null ? new URI("file:/events-are-missing") : folder.toURI())))) {
            for (final Path file : stored.toList()) {
                final String name = file.getFileName().toString().replace(".json", "");
                final int dash = name.lastIndexOf('-');
                assertThat(schemas).as("the type of the sample " + name).containsKey(name.substring(0, dash));
                assertThat(Integer.parseInt(name.substring(dash + 1)))
                        .as("the schema of the sample " + name)
                        .isBetween(1, schemas.getOrDefault(name.substring(0, dash), 0));
            }
        }
    }

    private record Sung(String song, int verses, List<String> singers) implements Event {}

    /** From version 1 over 2 to 3: the name of a field changed, then one was split. */
    @Test
    void an_old_payload_is_lifted_step_by_step() {
        final EventType type = new EventType(
                "task.sung",
                3,
                Sung.class,
                List.of(
                        old -> old.put("song", old.remove("title").asText()).put("verses", 1),
                        old -> old.putArray("singers").add(old.remove("singer").asText("nobody"))));
        final EventCodec three = new EventCodec(List.of(type));
        assertThat(three.decode("task.sung", 1, "{\"singer\":\"Ada\",\"title\":\"Tide\"}"))
                .isEqualTo(new Sung("Tide", 1, List.of("Ada")));
        assertThat(three.decode("task.sung", 2, "{\"singer\":\"Ada\",\"song\":\"Tide\",\"verses\":4}"))
                .isEqualTo(new Sung("Tide", 4, List.of("Ada")));
        final Event now = new Sung("Tide", 4, List.of("Ada", "Ben"));
        assertThat(three.decode("task.sung", 3, three.encode(now))).isEqualTo(now);
        assertThatThrownBy(() -> three.decode("task.sung", 4, "{}")).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> new EventType("task.sung", 3, Sung.class, List.of(_ -> {})))
                .as("a version without its step")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_are_in_order_and_nothing_is_left_out_but_nulls() {
        assertThat(codec.encode(new TaskEvent.StatusChanged(
                        ((TaskEvent) EventSamples.all().getFirst()).id(), null, "doing")))
                .isEqualTo("{\"id\":\"01930000-0000-7000-8000-000000000001\",\"to\":\"doing\"}");
    }

    @Test
    void an_event_of_a_newer_version_is_not_guessed_at() {
        final EventType known = Scriptorium.types().getFirst();
        final String newer = Integer.toString(known.schema() + 1);
        for (final String[] unknown : new String[][] {{"task.sung", "1"}, {known.name(), newer}}) {
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
