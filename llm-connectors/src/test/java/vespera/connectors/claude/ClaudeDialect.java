package vespera.connectors.claude;

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

/** The Messages API: named server-sent events. */
final class ClaudeDialect implements Dialect {

    static final String KEY = "sk-ant-test-0123456789abcdef";

    @Override
    public ChatModel connector(final URI base, final Patience patience) {
        return new ClaudeChatModel(base, () -> Optional.of(KEY), patience);
    }

    @Override
    public String list(final String path, final List<String> names) {
        final ObjectNode body =
                Json.create().put("has_more", false).putNull("first_id").putNull("last_id");
        final ArrayNode data = body.putArray("data");
        names.forEach(
                name -> data.addObject().put("type", "model").put("id", name).put("display_name", name));
        return body.toString();
    }

    @Override
    public String mediaType() {
        return "text/event-stream; charset=utf-8";
    }

    static String event(final String name, final String fields) {
        final String more = fields.isEmpty() ? "" : "," + fields;
        return "event: " + name + "\ndata: {\"type\":\"" + name + "\"" + more + "}\n\n";
    }

    @Override
    public String opening(final int promptTokens) {
        return event(
                        "message_start",
                        "\"message\":{\"id\":\"msg_1\",\"role\":\"assistant\",\"content\":[],"
                                + "\"usage\":{\"input_tokens\":" + promptTokens + ",\"output_tokens\":1}}")
                + event("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}")
                + event("ping", "");
    }

    @Override
    public String piece(final String text) {
        final ObjectNode delta = Json.create().put("type", "text_delta").put("text", text);
        return event("content_block_delta", "\"index\":0,\"delta\":" + delta);
    }

    @Override
    public String closing(final ChatReply.End end, final int promptTokens, final int answerTokens) {
        final String reason = end == ChatReply.End.LENGTH ? "max_tokens" : "end_turn";
        return event("content_block_stop", "\"index\":0")
                + event(
                        "message_delta",
                        "\"delta\":{\"stop_reason\":\"" + reason
                                + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":" + answerTokens + "}")
                + event("message_stop", "");
    }

    static String problem(final String type, final String words) {
        final ObjectNode body = Json.create().put("type", "error");
        body.putObject("error").put("type", type).put("message", words);
        return body.put("request_id", "req_1").toString();
    }

    @Override
    public String error(final String words) {
        return "event: error\ndata: " + problem("api_error", words) + "\n\n";
    }

    @Override
    public Refused refused(final ModelFailure.Code code, final String words) {
        final Map<String, String> soon = Map.of("retry-after-ms", "5");
        return switch (code) {
            case UNAUTHORISED -> new Refused(401, Map.of(), problem("authentication_error", words));
            case NO_SUCH_MODEL -> new Refused(404, Map.of(), problem("not_found_error", words));
            case REJECTED -> new Refused(400, Map.of(), problem("invalid_request_error", words));
            case BUSY -> new Refused(429, soon, problem("rate_limit_error", words));
            case BROKEN, UNREACHABLE, NONSENSE -> new Refused(500, soon, problem("api_error", words));
        };
    }
}
