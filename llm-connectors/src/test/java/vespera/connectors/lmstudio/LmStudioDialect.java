package vespera.connectors.lmstudio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.connectors.http.Dialect;
import vespera.connectors.http.Json;
import vespera.connectors.http.Patience;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelFailure;

/** LM Studio: its own list of models, and chat completions as server-sent events. */
final class LmStudioDialect implements Dialect {

    static final String TOKEN = "lm-token-0123456789abcdef";

    @Override
    public ChatModel connector(final URI base, final Patience patience) {
        return new LmStudioChatModel(base, Optional.of(TOKEN), patience);
    }

    @Override
    public String list(final String path, final List<String> names) {
        final ObjectNode body = Json.create();
        final ArrayNode models = body.putArray("models");
        names.forEach(name -> models.addObject()
                .put("type", "llm")
                .put("key", name)
                .put("max_context_length", 131_072)
                .putArray("loaded_instances"));
        return body.toString();
    }

    @Override
    public String mediaType() {
        return "text/event-stream";
    }

    private static ObjectNode chunk() {
        return Json.create()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1_763_600_000)
                .put("model", "some-model");
    }

    private static ObjectNode choice(final ObjectNode chunk) {
        return chunk.putArray("choices").addObject().put("index", 0);
    }

    @Override
    public String piece(final String text) {
        final ObjectNode chunk = chunk();
        choice(chunk)
                .putNull("finish_reason")
                .putObject("delta")
                .put("role", "assistant")
                .put("content", text);
        return "data: " + chunk + "\n\n";
    }

    @Override
    public String closing(final ChatReply.End end, final int promptTokens, final int answerTokens) {
        final ObjectNode last = chunk();
        choice(last)
                .put("finish_reason", end == ChatReply.End.LENGTH ? "length" : "stop")
                .putObject("delta");
        final ObjectNode usage = chunk();
        usage.putArray("choices");
        usage.putObject("usage")
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", answerTokens)
                .put("total_tokens", promptTokens + answerTokens);
        return "data: " + last + "\n\ndata: " + usage + "\n\ndata: [DONE]\n\n";
    }

    @Override
    public String error(final String words) {
        final ObjectNode body = Json.create();
        body.putObject("error").put("message", words);
        return "event: error\ndata: " + body + "\n\n";
    }

    @Override
    public Refused refused(final ModelFailure.Code code, final String words) {
        final ObjectNode body = Json.create();
        final ObjectNode error = body.putObject("error").put("message", words).put("type", "invalid_request_error");
        final int status = switch (code) {
            case UNAUTHORISED -> 401;
            case NO_SUCH_MODEL -> {
                error.put("code", "model_not_found");
                yield 400;
            }
            case REJECTED -> 400;
            case BUSY -> 429;
            case BROKEN, UNREACHABLE, NONSENSE -> 500;
        };
        return new Refused(status, Map.of(), body.toString());
    }
}
