package vespera.connectors.lmstudio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vespera.connectors.http.Conversation;
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
import vespera.scriptorium.models.StopSignal;

/** Models of an LM Studio server, by default at {@code http://127.0.0.1:1234}. */
public final class LmStudioChatModel implements ChatModel {

    private final Provider provider;
    private final Wire wire;
    private final Token token;

    /**
     * @param base the server's address, with or without {@code /v1}
     * @param token the API token, where the server was set to want one
     */
    public LmStudioChatModel(final URI base, final Optional<String> token) {
        this(base, token, Patience.standard());
    }

    public LmStudioChatModel(final URI base, final Optional<String> token, final Patience patience) {
        this.provider = new Provider(
                "lmstudio",
                "LM Studio",
                Provider.without(base, "/v1"),
                "Open LM Studio and start its server (“lms server start”), or change the address in Settings.",
                "Download or load it in LM Studio, or choose another in Settings.");
        this.wire = new Wire(patience);
        this.token = new Token(token.map(String::strip).filter(text -> !text.isEmpty()));
    }

    @Override
    public String provider() {
        return provider.id();
    }

    @Override
    public List<ModelCard> models() {
        return new LmStudioShelf(provider, wire, token).models();
    }

    @Override
    public ChatReply stream(final ChatRequest request, final Consumer<String> sink, final StopSignal stop) {
        final LmStudioAnswer reader = new LmStudioAnswer(request.model());
        return new Conversation(provider, wire, token.secrets())
                .run(
                        request,
                        sink,
                        stop,
                        signal -> wire.open(question(request), signal),
                        reader::read,
                        reader::refusal);
    }

    private HttpRequest question(final ChatRequest request) throws WireTrouble {
        final ObjectNode body =
                Json.create().put("model", request.model()).put("stream", true).put("max_tokens", request.maxTokens());
        body.putObject("stream_options").put("include_usage", true);
        final ArrayNode messages = body.putArray("messages");
        for (final ChatTurn turn : request.turns()) {
            messages.addObject()
                    .put("role", turn.speaker().name().toLowerCase(Locale.ROOT))
                    .put("content", turn.text());
        }
        return token.on(Wire.to(provider.base(), "/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }
}
