package vespera.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** JSON from elsewhere, read without trust: a missing or wrong field is absent, never an exception of the parser. */
public final class Json {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Json() {}

    /**
     * The JSON object that a text is.
     *
     * @throws WireTrouble.Nonsense where it is none; the parser's own words are dropped, since they quote the text
     */
    public static JsonNode object(final String text) throws WireTrouble.Nonsense {
        final JsonNode node = objectOrNull(text);
        if (node == null) {
            throw new WireTrouble.Nonsense(
                    text.stripLeading().startsWith("<") ? "it sent a web page" : "it sent no JSON object");
        }
        return node;
    }

    /** The JSON object that a text is, or null where it is none. */
    public static @Nullable JsonNode objectOrNull(final String text) {
        try {
            final JsonNode node = READER.readTree(text);
            return node.isObject() ? node : null;
        } catch (final JsonProcessingException e) {
            return null;
        }
    }

    /** A field's text, empty where it is absent or no text. */
    public static String text(final JsonNode node, final String field) {
        final JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    /** A field's count, or null where it is absent, negative or no whole number that fits. */
    public static @Nullable Integer count(final JsonNode node, final String field) {
        final JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 ? value.intValue() : null;
    }

    /** A new object to send. */
    public static ObjectNode create() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * What a provider says in an error body, in the forms {@code {"error":"…"}}, {@code {"error":{"message":"…"}}} and
     * {@code {"message":"…"}}; empty where it says nothing.
     */
    public static String complaint(final @Nullable JsonNode body) {
        if (body == null) {
            return "";
        }
        final JsonNode error = body.path("error");
        if (error.isTextual()) {
            return error.textValue();
        }
        final String inner = text(error, "message");
        return inner.isEmpty() ? text(body, "message") : inner;
    }
}
