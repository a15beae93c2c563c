package vespera.connectors.ollama;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vespera.connectors.http.Dialect;
import vespera.connectors.http.Json;
import vespera.connectors.http.Patience;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelFailure;

/** Ollama's HTTP API: JSON, one object a line. */
final class OllamaDialect implements Dialect {

    static final String SHOWN = "{\"capabilities\":[\"completion\",\"tools\",\"vision\",\"thinking\",\"insert\"],"
            + "\"model_info\":{\"general.architecture\":\"llama\",\"llama.context_length\":131072,"
            + "\"general.parameter_count\":3212749888}}";

    @Override
    public ChatModel connector(final URI base, final Patience patience) {
        return new OllamaChatModel(base, patience);
    }

    @Override
    public String list(final String path, final List<String> names) {
        if (path.equals("/api/show")) {
            return SHOWN;
        }
        final ObjectNode body = Json.create();
        final ArrayNode models = body.putArray("models");
        names.forEach(name -> models.addObject()
                .put("name", name)
                .put("model", name)
                .put("size", 4_661_224_676L)
                .putObject("details")
                .put("format", "gguf")
                .putNull("families"));
        return body.toString();
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    private static ObjectNode line(final String text, final boolean done) {
        final ObjectNode line = Json.create().put("model", "some-model").put("created_at", "2026-11-20T10:00:00.5Z");
        line.putObject("message").put("role", "assistant").put("content", text);
        return line.put("done", done);
    }

    @Override
    public String piece(final String text) {
        return line(text, false) + "\n";
    }

    @Override
    public String closing(final ChatReply.End end, final int promptTokens, final int answerTokens) {
        return line("", true)
                        .put("done_reason", end == ChatReply.End.LENGTH ? "length" : "stop")
                        .put("total_duration", 4_883_583_458_123L)
                        .put("load_duration", 1_334_875L)
                        .put("prompt_eval_count", promptTokens)
                        .put("prompt_eval_duration", 342_546_000L)
                        .put("eval_count", answerTokens)
                        .put("eval_duration", 4_535_599_000_000L)
                + "\n";
    }

    @Override
    public String error(final String words) {
        return Json.create().put("error", words) + "\n";
    }

    @Override
    public Refused refused(final ModelFailure.Code code, final String words) {
        final int status = switch (code) {
            case UNAUTHORISED -> 401;
            case NO_SUCH_MODEL -> 404;
            case REJECTED -> 400;
            case BUSY -> 503;
            case BROKEN, UNREACHABLE, NONSENSE -> 500;
        };
        return new Refused(status, Map.of(), error(words));
    }
}
