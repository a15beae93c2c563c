package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking over a loopback server that speaks as Ollama does, or does not. */
class AskTest {

    @TempDir
    Path folder = Path.of("");

    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer server;
    private String address = "";

    AskTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nThe lamp is lit at dusk.\n");
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
    }

    private static void answer(final HttpExchange exchange, final String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String piece(final String text) {
        return "{\"model\":\"tiny\",\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\"},\"done\":false}\n";
    }

    private void ollama(final boolean slow) {
        server.createContext("/api/tags", exchange -> answer(exchange, "{\"models\":[{\"name\":\"tiny\"}]}"));
        server.createContext(
                "/api/show",
                exchange -> answer(
                        exchange,
                        "{\"capabilities\":[\"completion\"],\"model_info\":{\"llama.context_length\":4096}}"));
        server.createContext("/api/chat", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, 0);
                final OutputStream out = exchange.getResponseBody();
                out.write(piece("At dusk").getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (slow) {
                    release.await(60, TimeUnit.SECONDS);
                }
                out.write(
                        (piece(" it is lit [1].") + "{\"model\":\"tiny\",\"message\":{\"content\":\"\"},\"done\":true,"
                                        + "\"done_reason\":\"stop\",\"prompt_eval_count\":9,\"eval_count\":4}\n")
                                .getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Terminal terminal() {
        final Terminal terminal = new Terminal(folder);
        terminal.run("model", "set", "ollama", "--address", address).ended(0);
        terminal.run("model", "set", "lmstudio", "--address", "http://127.0.0.1:1")
                .ended(0);
        return terminal;
    }

    @Test
    void anAnswerStreamsAndNamesItsSources() {
        ollama(false);
        final Terminal terminal = terminal();
        final JsonNode model =
                terminal.run("model", "list", "--json").ended(0).json().get(0);
        assertThat(model.path("provider").asText()).isEqualTo("ollama");
        assertThat(model.path("model").asText()).isEqualTo("tiny");
        assertThat(Terminal.fields(model)).contains("capabilities");
        final List<JsonNode> said = terminal.run("ask", "When is the lamp lit?", "--json").ended(0).stream();
        assertThat(said.subList(0, said.size() - 1))
                .isNotEmpty()
                .allMatch(line -> line.has("delta") && line.size() == 1);
        final JsonNode last = said.getLast();
        assertThat(Terminal.fields(last)).contains("answer", "sources", "message", "usage");
        assertThat(last.path("answer").asText()).isEqualTo("At dusk it is lit [1].");
        assertThat(last.path("sources").findValuesAsText("path")).contains("Lamp.md");
        assertThat(terminal.run("artifact", "cat", last.path("message").asText())
                        .ended(0)
                        .out())
                .isEqualTo("At dusk it is lit [1].");
    }

    @Test
    void aServerThatTalksNonsenseIsTold() {
        server.createContext("/", exchange -> answer(exchange, "<html>I am a teapot</html>"));
        final Terminal terminal = terminal();
        assertThat(terminal.run("model", "list", "--json").ended(0).json()).isEmpty();
        terminal.run("model", "test", "ollama", "--json").ended(1).plainly().error();
        final Terminal.Spoken told = terminal.run("ask", "--json", "--quiet", "--model", "ollama:tiny", "Why?");
        told.ended(1).plainly().error();
        assertThat(terminal.run("status", "--json")
                        .ended(0)
                        .json()
                        .path("models")
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("unavailable");
        assertThat(terminal.run("search", "--mode", "text", "dusk", "--json")
                        .ended(0)
                        .json())
                .hasSize(1);
    }

    @Test
    void controlCStopsTheAnswerAndKeepsWhatCame() throws IOException, InterruptedException {
        ollama(true);
        final Terminal terminal = terminal();
        try (Child asking = Child.start(folder, "ask", "When?", "--model", "ollama:tiny", "--json")) {
            assertThat(Objects.requireNonNull(asking.line())).contains("At dusk");
            asking.interrupt();
            final Terminal.Spoken rest = asking.end();
            assertThat(rest.out()).contains("\"answer\":\"At dusk\"");
            assertThat(rest.err()).doesNotContain("Exception");
        }
        assertThat(terminal.run("artifact", "list", "--type", "message", "--json")
                        .ended(0)
                        .json())
                .hasSize(2)
                .anySatisfy(message -> assertThat(terminal.run(
                                        "artifact", "cat", message.path("id").asText())
                                .out())
                        .isEqualTo("At dusk"));
        terminal.run("journal", "verify").ended(0);
    }
}
