package vespera.connectors.claude;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vespera.connectors.http.Json;
import vespera.connectors.http.SseEvent;
import vespera.connectors.http.WireTrouble;

/** The events of a streamed message. Kinds that are still to come are {@link Unknown}, as the API's versions demand. */
sealed interface ClaudeEvent {

    /** The message begins; tokens read are known, cached ones included. */
    record MessageStart(
            @Nullable Integer promptTokens, @Nullable Integer answerTokens) implements ClaudeEvent {}

    /** A block of text, thinking or tool use begins, for text perhaps with its first words. */
    record BlockStart(String kind, String text) implements ClaudeEvent {}

    /** A block goes on. */
    record BlockDelta(Delta delta) implements ClaudeEvent {}

    /** A block ends. */
    record BlockStop() implements ClaudeEvent {}

    /** Why the message ends, and all tokens written. */
    record MessageDelta(String stopReason, @Nullable Integer answerTokens) implements ClaudeEvent {}

    /** The message is whole. */
    record MessageStop() implements ClaudeEvent {}

    /** A sign that the line is still open. */
    record Ping() implements ClaudeEvent {}

    /** It failed, possibly in the middle. */
    record Failed(String type, String message) implements ClaudeEvent {}

    /** Some other kind. */
    record Unknown() implements ClaudeEvent {}

    /** What a block goes on with. */
    sealed interface Delta {
        /** Words of the answer. */
        record Words(String text) implements Delta {}

        /** A piece of a tool's arguments. */
        record InputJson(String fragment) implements Delta {}

        /** Thinking, which is no part of the answer. */
        record Thinking(String text) implements Delta {}

        /** What proves that thinking is unchanged. */
        record Signature(String value) implements Delta {}

        /** Some other kind. */
        record Other() implements Delta {}
    }

    /** Reads one event. */
    static ClaudeEvent of(final SseEvent event) throws WireTrouble.Nonsense {
        final JsonNode data = Json.object(event.data());
        final String type = Json.text(data, "type");
        return switch (type) {
            case "message_start" -> {
                final JsonNode usage = data.path("message").path("usage");
                yield new MessageStart(read(usage), Json.count(usage, "output_tokens"));
            }
            case "content_block_start" -> {
                final JsonNode block = data.path("content_block");
                yield new BlockStart(Json.text(block, "type"), Json.text(block, "text"));
            }
            case "content_block_delta" -> new BlockDelta(delta(data.path("delta")));
            case "content_block_stop" -> new BlockStop();
            case "message_delta" ->
                new MessageDelta(
                        Json.text(data.path("delta"), "stop_reason"), Json.count(data.path("usage"), "output_tokens"));
            case "message_stop" -> new MessageStop();
            case "ping" -> new Ping();
            case "error" -> new Failed(Json.text(data.path("error"), "type"), Json.complaint(data));
            case "" -> throw new WireTrouble.Nonsense("an event of the answer has no type");
            default -> new Unknown();
        };
    }

    private static Delta delta(final JsonNode delta) {
        return switch (Json.text(delta, "type")) {
            case "text_delta" -> new Delta.Words(Json.text(delta, "text"));
            case "input_json_delta" -> new Delta.InputJson(Json.text(delta, "partial_json"));
            case "thinking_delta" -> new Delta.Thinking(Json.text(delta, "thinking"));
            case "signature_delta" -> new Delta.Signature(Json.text(delta, "signature"));
            default -> new Delta.Other();
        };
    }

    /** Tokens read: fresh ones, ones written to a cache and ones read from it are counted apart. */
    private static @Nullable Integer read(final JsonNode usage) {
        final Integer fresh = Json.count(usage, "input_tokens");
        if (fresh == null) {
            return null;
        }
        final Integer written = Json.count(usage, "cache_creation_input_tokens");
        final Integer reused = Json.count(usage, "cache_read_input_tokens");
        return fresh + (written == null ? 0 : written) + (reused == null ? 0 : reused);
    }
}
