package vespera.connectors.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import vespera.connectors.http.LoopbackServer;
import vespera.scriptorium.meaning.HashingEmbedder;

/** A server that speaks as Ollama and LM Studio do about embeddings; it has one model, {@value #MODEL}. */
final class EmbeddingServer {

    static final String MODEL = "all-minilm:latest";

    private static final ObjectMapper JSON = new ObjectMapper();

    private EmbeddingServer() {}

    static LoopbackServer start() {
        return new LoopbackServer((asked, reply) -> {
            final JsonNode question = read(asked.body());
            final boolean ollama = asked.path().equals("/api/embed");
            if (!question.path("model").asText().equals(MODEL)) {
                final String said = "model \"" + question.path("model").asText() + "\" not found, try pulling it first";
                final ObjectNode error = JSON.createObjectNode();
                if (ollama) {
                    error.put("error", said);
                } else {
                    error.putObject("error").put("message", said).put("type", "invalid_request_error");
                }
                send(reply, 404, error);
            } else {
                send(reply, 200, ollama ? ollama(question) : lmStudio(question));
            }
        });
    }

    private static ObjectNode ollama(final JsonNode question) {
        final ObjectNode answer = JSON.createObjectNode().put("model", MODEL);
        vector(answer.putArray("embeddings").addArray(), question);
        return answer.put("total_duration", 14_143_917)
                .put("load_duration", 1_019_500)
                .put("prompt_eval_count", 8);
    }

    private static ObjectNode lmStudio(final JsonNode question) {
        final ObjectNode answer = JSON.createObjectNode().put("object", "list");
        final ObjectNode one = answer.putArray("data").addObject().put("object", "embedding");
        vector(one.putArray("embedding"), question);
        one.put("index", 0);
        answer.put("model", MODEL).putObject("usage").put("prompt_tokens", 0).put("total_tokens", 0);
        return answer;
    }

    /** Not of unit length: that is not promised. */
    private static void vector(final ArrayNode numbers, final JsonNode question) {
        try (HashingEmbedder hashing = new HashingEmbedder()) {
            for (final float number : hashing.passage(question.path("input").asText())) {
                numbers.add(3 * number);
            }
        }
    }

    private static JsonNode read(final String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(final LoopbackServer.Reply reply, final int status, final ObjectNode body)
            throws IOException {
        reply.start(status, "application/json")
                .send(JSON.writeValueAsString(body))
                .end();
    }
}
