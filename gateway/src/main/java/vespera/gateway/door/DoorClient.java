package vespera.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.journal.Refused;

/** Hands a command line to the process that owns the atelier and repeats what it answers. */
public final class DoorClient {

    private static final int KNOCK_MILLIS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DoorFile door;

    private DoorClient(final DoorFile door) {
        this.door = door;
    }

    /** The door of a store, where one is open; a file left by a dead process is no door. */
    public static Optional<DoorClient> find(final Path store) {
        return DoorFile.read(store).filter(DoorClient::answers).map(DoorClient::new);
    }

    private static boolean answers(final DoorFile door) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port()),
                    KNOCK_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs a command line there; gives its exit code. */
    public int run(final String[] arguments, final Path workingFolder, final Speaker speaker) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            final String body = JSON.writeValueAsString(
                    Map.of("arguments", List.of(arguments), "workingFolder", workingFolder.toString()));
            final HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + door.port() + "/command"))
                    .header("Authorization", "Bearer " + door.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            final HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw refused();
            }
            return repeat(response.body(), speaker);
        } catch (IOException e) {
            throw refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused();
        }
    }

    private static int repeat(final InputStream body, final Speaker speaker) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                final JsonNode frame = JSON.readTree(line);
                if (frame.has("exit")) {
                    return frame.get("exit").asInt();
                }
                if (frame.has("answer")) {
                    speaker.answer(frame.get("answer").asText());
                }
                if (frame.has("remark")) {
                    speaker.remarkRaw(frame.get("remark").asText());
                }
            }
        }
        throw refused();
    }

    private static Refused refused() {
        return new Refused(
                "door-closed",
                "The window that has this atelier open did not take the command.",
                "Nothing was changed. Try again, or close the window first.");
    }
}
