package vespera.connectors.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.connectors.http.LoopbackServer;
import vespera.connectors.http.Patience;
import vespera.connectors.http.Wire;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ChatRequest;
import vespera.scriptorium.models.ChatTurn;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.ModelFailure.Code;
import vespera.scriptorium.models.StopSignal;

/** Asking again: where it helps, as long as the API says, and never longer than a person waits. */
@Timeout(30)
final class RetriesTest {

    private static final ClaudeDialect DIALECT = new ClaudeDialect();

    private final StopSignal stop = new StopSignal();
    private @Nullable LoopbackServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    /** A server that refuses so many times before it answers. */
    private LoopbackServer refusing(final int times, final int status, final Map<String, String> headers) {
        final int[] left = {times};
        final LoopbackServer made = new LoopbackServer((_, reply) -> {
            if (left[0]-- > 0) {
                headers.forEach(reply::header);
                reply.start(status, "application/json")
                        .send(ClaudeDialect.problem("overloaded_error", "Overloaded"))
                        .end();
            } else {
                reply.start(200, DIALECT.mediaType())
                        .send(DIALECT.piece("Aye.") + DIALECT.closing(ChatReply.End.COMPLETE, 1, 1))
                        .end();
            }
        });
        server = made;
        return made;
    }

    private ChatReply ask(final LoopbackServer asked) {
        final ChatRequest request =
                new ChatRequest("m", List.of(new ChatTurn(ChatTurn.Speaker.USER, "Who goes there?")), 9, 9);
        return DIALECT.connector(asked.address(), Patience.standard()).stream(request, _ -> {}, stop);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 503, 529})
    void asks_again_where_it_may_help(final int status) {
        final LoopbackServer asked = refusing(2, status, Map.of("retry-after-ms", "5"));
        assertThat(ask(asked).text()).isEqualTo("Aye.");
        assertThat(asked.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 422})
    void never_asks_again_where_it_cannot(final int status) {
        final LoopbackServer asked = refusing(1, status, Map.of("retry-after-ms", "5"));
        assertThat(catchThrowableOfType(ModelFailure.class, () -> ask(asked))).isNotNull();
        assertThat(asked.asked()).hasSize(1);
    }

    @Test
    void gives_up_after_the_third_refusal() {
        final LoopbackServer asked = refusing(9, 529, Map.of("retry-after-ms", "5"));
        final ModelFailure failure = catchThrowableOfType(ModelFailure.class, () -> ask(asked));
        assertThat(failure)
                .hasMessageContaining("Overloaded")
                .extracting("code")
                .isEqualTo(Code.BUSY);
        assertThat(asked.asked()).hasSize(3);
    }

    @Test
    void waits_as_long_as_it_is_told_and_milliseconds_go_first() {
        final long start = System.nanoTime();
        ask(refusing(1, 429, Map.of("retry-after", "1")));
        final Duration told = Duration.ofNanos(System.nanoTime() - start);
        assertThat(told).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
        close();

        final long again = System.nanoTime();
        ask(refusing(1, 429, Map.of("retry-after-ms", "5", "retry-after", "30")));
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_wait_longer_than_a_minute_is_left_to_the_person() {
        final LoopbackServer asked = refusing(1, 429, Map.of("retry-after", "3600"));
        final ModelFailure failure = catchThrowableOfType(ModelFailure.class, () -> ask(asked));
        assertThat(failure)
                .hasMessageContaining("Overloaded")
                .extracting("code")
                .isEqualTo(Code.BUSY);
        assertThat(asked.asked()).hasSize(1);
    }

    @Test
    void a_stop_ends_the_wait() throws Exception {
        final LoopbackServer asked = refusing(1, 429, Map.of("retry-after", "50"));
        final FutureTask<ChatReply> answer = new FutureTask<>(() -> ask(asked));
        Thread.ofVirtual().start(answer);
        while (asked.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        TimeUnit.MILLISECONDS.sleep(300);
        stop.stop();
        assertThat(answer.get(1, TimeUnit.SECONDS).end()).isEqualTo(ChatReply.End.CANCELLED);
        assertThat(asked.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "250,-,PT0.25S",
                "250,9,PT0.25S",
                "nonsense,2,PT2S",
                "-,1.5,PT1.5S",
                "-,0,PT0S",
                "-,-1,",
                "-,NaN,",
                "-,1e300,PT24H",
                "-,'Fri, 20 Nov 2026 10:00:30 GMT',PT30S",
                "-,'Fri, 20 Nov 2026 09:00:00 GMT',PT0S",
                "-,soon,",
                "-,-,"
            })
    void reads_every_form_of_a_wait(
            final @Nullable String millis, final @Nullable String after, final @Nullable Duration expected) {
        final Map<String, List<String>> headers = new HashMap<>();
        if (millis != null) {
            headers.put("Retry-After-Ms", List.of(millis));
        }
        if (after != null) {
            headers.put("Retry-After", List.of(after));
        }
        final Retries retries = new Retries(
                new Wire(Patience.standard()), Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));
        assertThat(retries.named(HttpHeaders.of(headers, (_, _) -> true))).isEqualTo(Optional.ofNullable(expected));
    }
}
