package vespera.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Refused;

/** Who is let in, and how what is said comes back. */
class DoorTest {

    @TempDir
    Path store = Path.of("");

    private final List<List<String>> ran = new ArrayList<>();

    private Door open() throws IOException {
        return Door.open(store, (arguments, folder, speaker) -> {
            ran.add(List.of(arguments));
            speaker.answer("yes — ");
            speaker.answer("öffnen\n");
            speaker.remarkRaw("in " + folder + "\n");
            return 7;
        });
    }

    private JsonNode file() throws IOException {
        return new ObjectMapper().readTree(Files.readString(store.resolve("run/door.json")));
    }

    /** Knocks with a request of one's own making; gives the first line of the answer. */
    private String knock(final String method, final String host, final String token, final String more)
            throws IOException {
        final String body = "{\"arguments\":[\"task\",\"list\"],\"workingFolder\":\"/\"}";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), file().path("port").asInt())) {
            socket.getOutputStream()
                    .write((method + " /command HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                                    + "\r\n" + more + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine());
        }
    }

    @Test
    void answersRemarksAndTheExitComeBackInOrder() throws IOException {
        try (Door _ = open()) {
            final StringBuilder answers = new StringBuilder();
            final StringBuilder remarks = new StringBuilder();
            final int exit = DoorClient.find(store).orElseThrow().run(new String[] {"a", "b c"}, store, new Speaker() {
                @Override
                public void answer(final String text) {
                    answers.append(text);
                }

                @Override
                public void remarkRaw(final String text) {
                    remarks.append(text);
                }
            });
            assertThat(exit).isEqualTo(7);
            assertThat(answers.toString()).isEqualTo("yes — öffnen\n");
            assertThat(remarks.toString()).isEqualTo("in " + store + "\n");
            assertThat(ran).containsExactly(List.of("a", "b c"));
        }
    }

    @Test
    void onlyWhoShowsTheTokenAtTheRightHostIsLetIn() throws IOException {
        try (Door _ = open()) {
            final String host = "127.0.0.1:" + file().path("port").asInt();
            final String token = file().path("token").asText();
            assertThat(token).hasSizeGreaterThanOrEqualTo(64);
            assertThat(knock("POST", host, "wrong", "")).contains("403");
            assertThat(knock("POST", host, token.substring(1), "")).contains("403");
            assertThat(knock("POST", "evil.example", token, "")).contains("403");
            assertThat(knock("POST", "localhost:" + file().path("port").asInt(), token, ""))
                    .contains("403");
            assertThat(knock("POST", host, token, "Origin: http://evil.example\r\n"))
                    .contains("403");
            assertThat(knock("GET", host, token, "")).contains("403");
            assertThat(ran).isEmpty();
            assertThat(knock("POST", host, token, "")).contains("200");
        }
    }

    @Test
    void theFileIsForItsOwnerAndGoesWithTheDoor() throws IOException {
        try (Door _ = open()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.resolve("run/door.json"))))
                    .isEqualTo("rw-------");
        }
        assertThat(store.resolve("run/door.json")).doesNotExist();
        assertThat(DoorClient.find(store)).isEmpty();
    }

    @Test
    void aWrongTokenIsToldPlainly() throws IOException {
        try (Door _ = open()) {
            new DoorFile(file().path("port").asInt(), "wrong").write(store);
            final DoorClient client = DoorClient.find(store).orElseThrow();
            assertThatThrownBy(() -> client.run(new String[] {"status"}, store, new Deaf()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("did not take the command");
            assertThat(ran).isEmpty();
        }
    }

    @Test
    void whoRunsACommandLearnsThatNobodyListensAnyMore() throws Exception {
        final AtomicBoolean gone = new AtomicBoolean();
        final CountDownLatch done = new CountDownLatch(1);
        try (Door _ = Door.open(store, (_, _, speaker) -> {
            for (int i = 0; i < 100_000 && !speaker.gone(); i++) {
                speaker.answer("piece ".repeat(200));
            }
            gone.set(speaker.gone());
            done.countDown();
            return 0;
        })) {
            final String host = "127.0.0.1:" + file().path("port").asInt();
            assertThat(knock("POST", host, file().path("token").asText(), "")).contains("200");
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(gone).isTrue();
        }
    }

    /** Hears nothing. */
    private static final class Deaf implements Speaker {
        @Override
        public void answer(final String text) {
            throw new AssertionError(text);
        }

        @Override
        public void remarkRaw(final String text) {
            throw new AssertionError(text);
        }
    }
}
