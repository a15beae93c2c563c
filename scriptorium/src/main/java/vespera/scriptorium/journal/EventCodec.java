package vespera.scriptorium.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events as canonical JSON: keys in order, no spaces, nulls left out, dates in ISO 8601. */
public final class EventCodec {

    private final Map<String, EventType> byName = new HashMap<>();
    private final Map<Class<?>, EventType> byType = new HashMap<>();
    private final ObjectMapper mapper = mapper();

    public EventCodec(final List<EventType> types) {
        for (final EventType type : types) {
            if (byName.put(type.name(), type) != null || byType.put(type.type(), type) != null) {
                throw new IllegalArgumentException("two event types for " + type.name());
            }
        }
    }

    /** The type an event is written as. */
    public EventType typeOf(final Event event) {
        final EventType type = byType.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "no event type for " + event.getClass().getName());
        }
        return type;
    }

    public String encode(final Event event) {
        return canonical(event);
    }

    /** Canonical JSON of any record, map or list. */
    public String canonical(final Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName() + " as JSON", e);
        }
    }

    /**
     * Reads a payload back.
     *
     * @throws JournalException where the type or its schema is not known here, or the payload does not fit it
     */
    public Event decode(final String name, final int schema, final String payload) {
        final EventType type = byName.get(name);
        if (type == null || schema > type.schema() || schema < 1) {
            throw new JournalException(
                    JournalException.Code.NEWER,
                    "This atelier holds an event of kind “" + name + "” (version " + schema
                            + ") that this version of Vespera does not know. Nothing was changed; open it with a newer version.");
        }
        try {
            if (schema == type.schema()) {
                return mapper.readValue(payload, type.type());
            }
            final ObjectNode lifted = mapper.readValue(payload, ObjectNode.class);
            type.upcasters().subList(schema - 1, type.upcasters().size()).forEach(step -> step.lift(lifted));
            return mapper.treeToValue(lifted, type.type());
        } catch (JsonProcessingException e) {
            throw new JournalException(
                    JournalException.Code.DAMAGED, "An event of kind “" + name + "” cannot be read.", e);
        }
    }

    private static ObjectMapper mapper() {
        final SimpleModule times = new SimpleModule();
        times.addSerializer(Instant.class, ToStringSerializer.instance);
        times.addSerializer(LocalDate.class, ToStringSerializer.instance);
        times.addDeserializer(Instant.class, new Iso<>(Instant.class, Instant::parse));
        times.addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, LocalDate::parse));
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addModule(times)
                .build();
    }
}
