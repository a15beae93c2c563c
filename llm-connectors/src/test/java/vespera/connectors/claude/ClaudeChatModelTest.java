package vespera.connectors.claude;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.connectors.http.Dialect;
import vespera.connectors.http.HttpChatModelContract;
import vespera.connectors.http.Json;
import vespera.connectors.http.LoopbackServer;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ChatRequest;
import vespera.scriptorium.models.ChatTurn;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelCard.Capability;
import vespera.scriptorium.models.ModelFailure.Code;
import vespera.scriptorium.models.StopSignal;

final class ClaudeChatModelTest extends HttpChatModelContract {

    private static final ClaudeDialect DIALECT = new ClaudeDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected List<String> secrets() {
        return List.of(ClaudeDialect.KEY);
    }

    private ChatModel streaming(final String events) {
        return connected(
                (_, reply) -> reply.start(200, DIALECT.mediaType()).send(events).end());
    }

    @Test
    void sends_key_version_system_and_turns() throws Exception {
        final LoopbackServer server = serving((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(whole(List.of("Aye.")))
                .end());
        ask(DIALECT.connector(URI.create(server.address() + "/v1"), PATIENCE));
        final LoopbackServer.Asked asked = server.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1/messages");
        assertThat(asked.headers())
                .containsEntry("x-api-key", ClaudeDialect.KEY)
                .containsEntry("anthropic-version", "2023-06-01");
        final JsonNode body = Json.object(asked.body());
        assertThat(body.path("system").textValue()).isEqualTo("You know the novella by heart.");
        assertThat(body.path("max_tokens").intValue()).isEqualTo(64);
        assertThat(body.path("stream").booleanValue()).isTrue();
        assertThat(body.path("messages").findValuesAsText("role")).containsExactly("user");
    }

    @Test
    void leaves_out_turns_that_the_api_refuses() throws Exception {
        final LoopbackServer server = serving((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(whole(List.of("Aye.")))
                .end());
        final List<ChatTurn> turns = List.of(
                new ChatTurn(ChatTurn.Speaker.ASSISTANT, "Ahoy!"),
                new ChatTurn(ChatTurn.Speaker.USER, "One"),
                new ChatTurn(ChatTurn.Speaker.ASSISTANT, " \n"),
                new ChatTurn(ChatTurn.Speaker.USER, "Two"));
        DIALECT.connector(server.address(), PATIENCE).stream(
                new ChatRequest("some-model", turns, 1, 1), _ -> {}, new StopSignal());
        final JsonNode body = Json.object(server.asked().getFirst().body());
        assertThat(body.path("messages").findValuesAsText("content")).containsExactly("One", "Two");
        assertThat(body.has("system")).isFalse();
    }

    @Test
    void pings_thinking_tools_and_new_kinds_are_no_part_of_the_answer() {
        final String thinking = ClaudeDialect.event(
                        "content_block_start", "\"index\":0,\"content_block\":{\"type\":\"thinking\",\"text\":\"no\"}")
                + delta("thinking_delta", "thinking")
                + delta("signature_delta", "signature")
                + delta("input_json_delta", "partial_json")
                + delta("citations_delta", "text")
                + ClaudeDialect.event("content_block_stop", "\"index\":0")
                + ClaudeDialect.event("a_kind_to_come", "\"delta\":{\"text\":\"no\"}")
                + ClaudeDialect.event("ping", "");
        final ChatModel model = streaming(thinking
                + ClaudeDialect.event("content_block_start", "\"content_block\":{\"type\":\"text\",\"text\":\"So: \"}")
                + DIALECT.piece("aye.")
                + DIALECT.closing(ChatReply.End.COMPLETE, 1, 9));
        assertThat(ask(model)).isEqualTo(new ChatReply("So: aye.", ChatReply.End.COMPLETE, null, 9));
    }

    private static String delta(final String type, final String field) {
        return ClaudeDialect.event(
                "content_block_delta", "\"delta\":{\"type\":\"" + type + "\",\"" + field + "\":\"no\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn,COMPLETE",
        "stop_sequence,COMPLETE",
        "max_tokens,LENGTH",
        "model_context_window_exceeded,LENGTH",
        "refusal,REFUSED"
    })
    void says_why_it_ended(final String reason, final ChatReply.End end) {
        final ChatModel model = streaming(DIALECT.piece("Aye.")
                + DIALECT.closing(ChatReply.End.COMPLETE, 1, 1).replace("end_turn", reason));
        assertThat(ask(model).end()).isEqualTo(end);
    }

    @Test
    void counts_cached_tokens_as_read() {
        final ChatModel model = streaming(ClaudeDialect.event(
                        "message_start",
                        "\"message\":{\"usage\":{\"input_tokens\":3,\"cache_creation_input_tokens\":20,"
                                + "\"cache_read_input_tokens\":100,\"output_tokens\":1}}")
                + DIALECT.closing(ChatReply.End.COMPLETE, 1, 1));
        assertThat(ask(model).promptTokens()).isEqualTo(123);
    }

    @ParameterizedTest
    @CsvSource({
        "overloaded_error,BUSY",
        "rate_limit_error,BUSY",
        "authentication_error,UNAUTHORISED",
        "permission_error,UNAUTHORISED",
        "not_found_error,NO_SUCH_MODEL",
        "invalid_request_error,REJECTED",
        "api_error,BROKEN",
        "an_error_to_come,BROKEN"
    })
    void an_error_after_a_200_keeps_its_kind(final String type, final Code code) {
        final ChatModel model = streaming(
                DIALECT.piece("Aye") + "event: error\ndata: " + ClaudeDialect.problem(type, "squall") + "\n\n");
        assertThat(failure(model).code()).isEqualTo(code);
    }

    @Test
    void pages_of_models_are_all_read() {
        final ChatModel model = connected((asked, reply) -> reply.start(200, "application/json")
                .send(
                        asked.path().contains("after_id=one")
                                ? "{\"data\":[{\"id\":\"two\"}],\"has_more\":false,\"last_id\":\"two\"}"
                                : "{\"data\":[{\"id\":\"one\",\"max_input_tokens\":200000,\"capabilities\":{"
                                        + "\"image_input\":{\"supported\":true},\"thinking\":{\"supported\":true}}}],"
                                        + "\"has_more\":true,\"last_id\":\"one\"}")
                .end());
        assertThat(model.models())
                .containsExactly(
                        new ModelCard(
                                "claude",
                                "one",
                                200_000,
                                Set.of(Capability.TOOLS, Capability.VISION, Capability.THINKING)),
                        new ModelCard("claude", "two", null, Set.of(Capability.TOOLS)));
    }

    @Test
    void pages_without_end_are_not_followed_for_ever() {
        final ChatModel model = connected((_, reply) -> reply.start(200, "application/json")
                .send("{\"data\":[{\"id\":\"one\"}],\"has_more\":true,\"last_id\":\"one\"}")
                .end());
        assertThat(model.models()).hasSizeBetween(1, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "sk-ant\nx-evil: 1", "sk-änt-0123456789"})
    void a_key_that_is_missing_or_impossible_is_said_without_asking(final String key) {
        final LoopbackServer server = serving((_, reply) -> reply.cut());
        final ChatModel model = new ClaudeChatModel(server.address(), () -> Optional.of(key), PATIENCE);
        assertThat(failure(model)).hasMessageContaining("Settings").hasMessageNotContaining("sk-");
        assertThat(listingFailure(model).code()).isEqualTo(Code.UNAUTHORISED);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void the_key_is_asked_for_anew_each_time() {
        final LoopbackServer server = serving((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(whole(List.of("Aye.")))
                .end());
        final AtomicInteger times = new AtomicInteger();
        final ChatModel model =
                new ClaudeChatModel(server.address(), () -> Optional.of("key-" + times.incrementAndGet()), PATIENCE);
        ask(model);
        ask(model);
        assertThat(server.asked())
                .extracting(asked -> asked.headers().get("x-api-key"))
                .containsExactly("key-1", "key-2");
    }

    @Test
    void the_key_does_not_travel_in_the_clear() {
        final ChatModel model =
                new ClaudeChatModel(URI.create("http://192.0.2.1"), () -> Optional.of(ClaudeDialect.KEY), PATIENCE);
        assertThat(failure(model))
                .hasMessageContaining("https")
                .extracting("code")
                .isEqualTo(Code.REJECTED);
        assertThat(listingFailure(model).code()).isEqualTo(Code.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"})
    void a_server_on_this_machine_may_do_without_https(final String address) {
        assertThat(failure(DIALECT.connector(URI.create(address), PATIENCE)).code())
                .isEqualTo(Code.UNREACHABLE);
    }
}
