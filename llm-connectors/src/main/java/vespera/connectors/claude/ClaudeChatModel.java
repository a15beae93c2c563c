package vespera.connectors.claude;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.StopSignal;

/** Claude, by default at {@code https://api.anthropic.com}. */
public final class ClaudeChatModel implements ChatModel {

    private final Provider provider;
    private final Supplier<Optional<String>> keys;
    private final Wire wire;
    private final Retries retries;

    /**
     * @param base the API's address, with or without {@code /v1}
     * @param key asked for the key before each request, so that it can change and need not be kept
     */
    public ClaudeChatModel(final URI base, final Supplier<Optional<String>> key) {
        this(base, key, Patience.standard());
    }

    public ClaudeChatModel(final URI base, final Supplier<Optional<String>> key, final Patience patience) {
        this.provider = new Provider(
                "claude",
                "Claude",
                Provider.without(base, "/v1"),
                "Check the internet connection, or change the address in Settings.",
                "Choose another in Settings.");
        this.keys = key;
        this.wire = new Wire(patience);
        this.retries = new Retries(wire, Clock.systemUTC());
    }

    @Override
    public String provider() {
        return provider.id();
    }

    @Override
    public List<ModelCard> models() {
        return new ClaudeShelf(provider, wire, key()).models();
    }

    @Override
    public ChatReply stream(final ChatRequest request, final Consumer<String> sink, final StopSignal stop) {
        final ClaudeKey key = key();
        final ClaudeAnswer reader = new ClaudeAnswer(request.model());
        return new Conversation(provider, wire, List.of(key.value()))
                .run(
                        request,
                        sink,
                        stop,
                        signal -> retries.open(question(request, key), signal),
                        reader::read,
                        reader::refusal);
    }

    private ClaudeKey key() {
        final String host = provider.base().getHost();
        if (host != null && "http".equalsIgnoreCase(provider.base().getScheme()) && !loopback(host)) {
            throw new ModelFailure(
                    ModelFailure.Code.REJECTED,
                    "The address of Claude begins with http, which would show the key to everyone on the way. Write"
                            + " https in Settings; nothing was sent.");
        }
        return ClaudeKey.of(keys.get());
    }

    private static boolean loopback(final String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }

    private HttpRequest question(final ChatRequest request, final ClaudeKey key) throws WireTrouble {
        final ObjectNode body = Json.create()
                .put("model", request.model())
                .put("max_tokens", request.maxTokens())
                .put("stream", true);
        final String system = request.turns().stream()
                .filter(turn -> turn.speaker() == ChatTurn.Speaker.SYSTEM)
                .map(ChatTurn::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            body.put("system", system);
        }
        final ArrayNode messages = body.putArray("messages");
        for (final ChatTurn turn : spoken(request.turns())) {
            messages.addObject()
                    .put("role", turn.speaker() == ChatTurn.Speaker.USER ? "user" : "assistant")
                    .put("content", turn.text());
        }
        return key.on(Wire.to(provider.base(), "/v1/messages"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /**
     * The turns that the API takes: it refuses blank ones, such as an answer stopped before its first word, and wants a
     * person to speak first.
     */
    private static List<ChatTurn> spoken(final List<ChatTurn> turns) {
        final List<ChatTurn> kept = new ArrayList<>();
        for (final ChatTurn turn : turns) {
            final boolean opening = kept.isEmpty() && turn.speaker() == ChatTurn.Speaker.ASSISTANT;
            if (turn.speaker() != ChatTurn.Speaker.SYSTEM && !turn.text().isBlank() && !opening) {
                kept.add(turn);
            }
        }
        return kept;
    }
}
