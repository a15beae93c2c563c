package vespera.connectors.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vespera.connectors.http.Answer;
import vespera.connectors.http.Conversation;
import vespera.connectors.http.Failures;
import vespera.connectors.http.Incoming;
import vespera.connectors.http.Json;
import vespera.connectors.http.Patience;
import vespera.connectors.http.Provider;
import vespera.connectors.http.Wire;
import vespera.connectors.http.WireTrouble;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ChatRequest;
import vespera.scriptorium.models.ChatTurn;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.StopSignal;

/** Models of an Ollama server, by default at {@code http://127.0.0.1:11434}. */
public final class OllamaChatModel implements ChatModel {

    private final Provider provider;
    private final Wire wire;

    /** @param base the server's address, with or without {@code /api} */
    public OllamaChatModel(final URI base) {
        this(base, Patience.standard());
    }

    public OllamaChatModel(final URI base, final Patience patience) {
        this.provider = new Provider(
                "ollama",
                "Ollama",
                Provider.without(Provider.without(base, "/v1"), "/api"),
                "Start it with “ollama serve”, or change the address in Settings.",
                "Fetch it with “ollama pull %s”, or choose another in Settings.");
        this.wire = new Wire(patience);
    }

    @Override
    public String provider() {
        return provider.id();
    }

    @Override
    public List<ModelCard> models() {
        return new OllamaShelf(provider, wire).models();
    }

    @Override
    public ChatReply stream(final ChatRequest request, final Consumer<String> sink, final StopSignal stop) {
        return new Conversation(provider, wire, List.of())
                .run(
                        request,
                        sink,
                        stop,
                        signal -> wire.open(question(request), signal),
                        OllamaChatModel::read,
                        (status, body, failures) -> refusal(status, body, request.model(), failures));
    }

    private HttpRequest question(final ChatRequest request) throws WireTrouble {
        final ObjectNode body = Json.create().put("model", request.model()).put("stream", true);
        final ArrayNode messages = body.putArray("messages");
        for (final ChatTurn turn : request.turns()) {
            messages.addObject()
                    .put("role", turn.speaker().name().toLowerCase(Locale.ROOT))
                    .put("content", turn.text());
        }
        // Without num_ctx Ollama cuts a long prompt silently to its default.
        body.putObject("options").put("num_ctx", request.contextTokens()).put("num_predict", request.maxTokens());
        return Wire.to(provider.base(), "/api/chat")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private static void read(final Incoming incoming, final Answer answer, final Failures failures) throws WireTrouble {
        Incoming.Line line = incoming.nextLine();
        while (line != null) {
            if (!line.text().isBlank() && take(parsed(line), answer, failures)) {
                return;
            }
            line = incoming.nextLine();
        }
        throw new WireTrouble.Cut();
    }

    private static JsonNode parsed(final Incoming.Line line) throws WireTrouble {
        final JsonNode node = Json.objectOrNull(line.text());
        if (node != null) {
            return node;
        }
        // A line that began as ours and has no end was cut off; anything else never was ours.
        if (!line.whole() && line.text().stripLeading().startsWith("{\"")) {
            throw new WireTrouble.Cut();
        }
        return Json.object(line.text());
    }

    /** Takes one line; true after the last. */
    private static boolean take(final JsonNode line, final Answer answer, final Failures failures) throws WireTrouble {
        final String error = Json.complaint(line);
        if (line.has("error")) {
            throw failures.says(ModelFailure.Code.BROKEN, error);
        }
        if (!line.path("message").isObject() && !line.path("done").isBoolean()) {
            throw new WireTrouble.Nonsense("a line of the answer is neither a message nor an end");
        }
        answer.say(Json.text(line.path("message"), "content"));
        if (!line.path("done").asBoolean()) {
            return false;
        }
        answer.endsBecause(
                Json.text(line, "done_reason").equals("length") ? ChatReply.End.LENGTH : ChatReply.End.COMPLETE);
        answer.promptTokens(Json.count(line, "prompt_eval_count"));
        answer.answerTokens(Json.count(line, "eval_count"));
        return true;
    }

    private static ModelFailure refusal(
            final int status, final String body, final String model, final Failures failures) {
        return failures.status(status, model, Json.complaint(Json.objectOrNull(body)));
    }
}
