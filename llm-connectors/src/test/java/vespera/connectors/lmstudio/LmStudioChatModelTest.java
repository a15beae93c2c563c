package vespera.connectors.lmstudio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.connectors.http.Dialect;
import vespera.connectors.http.HttpChatModelContract;
import vespera.connectors.http.Json;
import vespera.connectors.http.LoopbackServer;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelCard.Capability;
import vespera.scriptorium.models.ModelFailure.Code;
import vespera.scriptorium.models.StopSignal;

final class LmStudioChatModelTest extends HttpChatModelContract {

    private static final LmStudioDialect DIALECT = new LmStudioDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected List<String> secrets() {
        return List.of(LmStudioDialect.TOKEN);
    }

    private ChatModel streaming(final String events) {
        return connected(
                (_, reply) -> reply.start(200, DIALECT.mediaType()).send(events).end());
    }

    @Test
    void asks_the_compatible_path_with_its_token() throws Exception {
        final LoopbackServer server = serving((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(whole(List.of("Aye.")))
                .end());
        ask(DIALECT.connector(URI.create(server.address() + "/v1/"), PATIENCE));
        final LoopbackServer.Asked asked = server.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1/chat/completions");
        assertThat(asked.headers()).containsEntry("authorization", "Bearer " + LmStudioDialect.TOKEN);
        final JsonNode body = Json.object(asked.body());
        assertThat(body.path("max_tokens").intValue()).isEqualTo(64);
        assertThat(body.path("stream_options").path("include_usage").booleanValue())
                .isTrue();
        assertThat(body.path("messages").findValuesAsText("role")).containsExactly("system", "user");
    }

    @Test
    void without_a_token_sends_none() {
        final LoopbackServer server = serving((_, reply) -> reply.start(200, DIALECT.mediaType())
                .send(whole(List.of("Aye.")))
                .end());
        for (final Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "), Optional.of("é\nx"))) {
            ask(new LmStudioChatModel(server.address(), none, PATIENCE));
        }
        assertThat(server.asked())
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKey("authorization"));
    }

    @Test
    void cards_hold_what_its_own_list_says() {
        final ChatModel model = connected((_, reply) ->
                reply.start(200, "application/json; charset=utf-8").send("""
                        {"models":[
                         {"type":"llm","key":"owner/large","max_context_length":131072,
                          "loaded_instances":[{"id":"owner/large","config":{"context_length":8192}}],
                          "capabilities":{"vision":true,"trained_for_tool_use":true,"reasoning":{"default":"on"}}},
                         {"type":"embedding","key":"embed","max_context_length":2048},
                         {"type":"llm","key":"plain","loaded_instances":[],"capabilities":null},
                         {"type":"llm"}]}""").end());
        assertThat(model.models())
                .containsExactly(
                        new ModelCard(
                                "lmstudio",
                                "owner/large",
                                8192,
                                Set.of(Capability.TOOLS, Capability.VISION, Capability.THINKING)),
                        new ModelCard("lmstudio", "embed", 2048, Set.of(Capability.EMBEDDING)),
                        new ModelCard("lmstudio", "plain", null, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void an_older_server_is_asked_the_compatible_way(final int unknownPath) {
        final ChatModel model = connected((asked, reply) -> {
            if (asked.path().equals("/v1/models")) {
                reply.start(200, "application/json")
                        .send("{\"object\":\"list\",\"data\":[{\"id\":\"old\",\"object\":\"model\"},"
                                + "{\"id\":\"text-embedding-nomic\",\"object\":\"model\"}]}")
                        .end();
            } else {
                reply.start(unknownPath, "application/json")
                        .send("{\"error\":\"Unexpected endpoint or method. (GET " + asked.path() + ")\"}")
                        .end();
            }
        });
        assertThat(model.models())
                .containsExactly(
                        new ModelCard("lmstudio", "old", null, Set.of()),
                        new ModelCard("lmstudio", "text-embedding-nomic", null, Set.of(Capability.EMBEDDING)));
    }

    @Test
    void a_path_it_does_not_know_is_no_answer_although_it_says_200() {
        final ChatModel model = connected((asked, reply) -> reply.start(200, "application/json; charset=utf-8")
                .send("{\"error\":\"Unexpected endpoint or method. (POST " + asked.path() + ")\"}")
                .end());
        assertThat(failure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(listingFailure(model).code()).isEqualTo(Code.NONSENSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"Invalid model identifier. Please specify a valid one.\"}}",
                "{\"error\":\"No models loaded. Please load a model.\"}",
                "{\"error\":{\"message\":\"Model some-model was not found\",\"code\":null}}",
            })
    void a_missing_model_is_known_by_its_words_under_any_status(final String body) {
        for (final int status : new int[] {200, 400, 404, 500}) {
            final ChatModel model = connected((_, reply) ->
                    reply.start(status, "application/json").send(body).end());
            assertThat(failure(model).code()).isEqualTo(Code.NO_SUCH_MODEL);
        }
        assertThat(failure(streaming("data: " + body + "\n\n")).code()).isEqualTo(Code.NO_SUCH_MODEL);
    }

    @Test
    void an_error_in_the_middle_may_be_a_plain_string() {
        final ChatModel model = streaming(DIALECT.piece("Aye") + "data: {\"error\":\"out of memory\"}\n\n");
        assertThat(failure(model))
                .hasMessageContaining("out of memory")
                .extracting("code")
                .isEqualTo(Code.BROKEN);
    }

    @Test
    void the_end_may_lack_its_mark_or_its_empty_line() {
        final String done = whole(List.of("Aye."));
        for (final String events : List.of(
                done.replace("data: [DONE]\n\n", ""),
                done.substring(0, done.length() - 1),
                DIALECT.piece("Aye.") + "data: [DONE]\n\n")) {
            assertThat(ask(streaming(events)).text()).isEqualTo("Aye.");
        }
    }

    @Test
    void reasoning_comments_and_unknown_fields_are_no_part_of_the_answer() {
        final ChatModel model = streaming("""
                \uFEFF: keep-alive
                id: 7
                retry: 1

                data: {"choices":[{"delta":{"reasoning_content":"Hmm."}}]}

                data:{"choices":[{"delta":
                data:{"content":"Aye"}}]}

                data: {"choices":[{"delta":{"content":null},"finish_reason":"content_filter"}]}

                data: [DONE]

                """);
        assertThat(ask(model)).isEqualTo(new ChatReply("Aye", ChatReply.End.REFUSED, null, null));
    }

    @Test
    void half_a_character_waits_for_its_other_half() {
        final ChatModel model = streaming("""
                data: {"choices":[{"delta":{"content":"a\\ud83d"}}]}

                data: {"choices":[{"delta":{"content":"\\ude00b"},"finish_reason":"stop"}]}

                """);
        final List<String> heard = new ArrayList<>();
        final ChatReply reply = model.stream(question(), heard::add, new StopSignal());
        assertThat(heard).containsExactly("a", "😀b");
        assertThat(reply.text()).isEqualTo("a😀b");
    }
}
