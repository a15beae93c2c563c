package vespera.scriptorium.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Origin;

/**
 * An entry as one line of JSON (RFC 8259), keys in alphabetical order, and back: everything that the chain hashes, the
 * payload and the words. The payload stands as the object that it is where writing that object again gives the very
 * same text, else as a string of its exact text, so that its hash can be checked either way; null where it was erased.
 * {@code wordsHash} stands in place of words that were erased.
 */
public final class EntryLine {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    private EntryLine() {}

    /** The line, without its end. */
    public static String line(final Entry e) {
        final ObjectNode line = JsonNodeFactory.instance.objectNode();
        final Actor actor = e.origin().actor();
        line.putObject("actor").put("kind", lower(actor.kind())).put("name", actor.name());
        line.put("at", Instant.ofEpochMilli(e.time()).toString());
        line.put("cause", text(e.origin().cause()));
        line.put("command", e.command().id().toString());
        line.put("device", e.device());
        line.put("hash", e.hash());
        line.put("id", e.id().toString());
        line.put("nature", lower(e.command().nature()));
        line.set("payload", payload(e.payload()));
        line.put("payloadHash", e.payloadHash());
        line.put("previous", e.previous());
        line.put("reverses", text(e.command().reverses()));
        line.put("reversible", e.command().reversible());
        line.put("schema", e.schema());
        line.put("sequence", e.sequence());
        line.put("session", e.origin().session().toString());
        line.put("type", e.type());
        if (e.wordless()) {
            line.put("wordsHash", e.wordsHash());
        } else {
            line.put("words", e.command().words());
        }
        return written(line);
    }

    /**
     * The entry of a line.
     *
     * @throws JournalException DAMAGED where the line is not exactly what {@link #line} gives for some entry; whether
     *     that entry fits the chain is not looked at
     */
    public static Entry entry(final String line) {
        try {
            final JsonNode node = JSON.readTree(line);
            final Entry entry = entry(node);
            if (line(entry).equals(line)) {
                return entry;
            }
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new JournalException(JournalException.Code.DAMAGED, "A line of the journal cannot be read.", e);
        }
        throw new JournalException(JournalException.Code.DAMAGED, "A line of the journal was changed.");
    }

    private static Entry entry(final JsonNode line) throws JsonProcessingException {
        final JsonNode actor = line.path("actor");
        final UUID cause = optional(line, "cause");
        final Origin origin = new Origin(
                new Actor(Actor.Kind.valueOf(upper(text(actor, "kind"))), text(actor, "name")),
                UUID.fromString(text(line, "session")),
                cause);
        final boolean wordless = line.has("wordsHash");
        final Command command = new Command(
                UUID.fromString(text(line, "command")),
                Command.Nature.valueOf(upper(text(line, "nature"))),
                wordless ? "" : text(line, "words"),
                optional(line, "reverses"),
                line.path("reversible").asBoolean());
        final JsonNode payload = line.path("payload");
        return new Entry(
                line.path("sequence").asLong(),
                UUID.fromString(text(line, "id")),
                text(line, "device"),
                Instant.parse(text(line, "at")).toEpochMilli(),
                origin,
                command,
                wordless ? text(line, "wordsHash") : vespera.scriptorium.journal.Sha256.hex(command.words()),
                text(line, "type"),
                line.path("schema").asInt(),
                payload.isNull() ? null : payload.isTextual() ? payload.textValue() : written(payload),
                text(line, "payloadHash"),
                text(line, "previous"),
                text(line, "hash"));
    }

    private static JsonNode payload(final @Nullable String payload) {
        if (payload == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            final JsonNode node = JSON.readTree(payload);
            return node.isObject() && written(node).equals(payload) ? node : TextNode.valueOf(payload);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(payload);
        }
    }

    private static String written(final JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every tree can be written", e);
        }
    }

    private static String text(final JsonNode node, final String key) {
        final String text = node.path(key).textValue();
        if (text == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return text;
    }

    private static @Nullable UUID optional(final JsonNode node, final String key) {
        final String text = node.path(key).textValue();
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable String text(final @Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static String lower(final Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(final String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
