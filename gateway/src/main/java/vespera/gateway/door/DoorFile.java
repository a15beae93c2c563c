package vespera.gateway.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where the door is and what opens it; readable by its owner only.
 *
 * @param port on 127.0.0.1
 * @param token to be shown with every call
 */
record DoorFile(int port, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Path in(final Path store) {
        return store.resolve("run").resolve("door.json");
    }

    static Optional<DoorFile> read(final Path store) {
        try {
            return Optional.of(JSON.readValue(Files.readString(in(store)), DoorFile.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(final Path store) throws IOException {
        final Path file = in(store);
        Files.createDirectories(store.resolve("run"));
        final Path temporary = file.resolveSibling("door.json.tmp");
        Files.deleteIfExists(temporary);
        if (Files.getFileStore(store).supportsFileAttributeView("posix")) {
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(temporary, JSON.writeValueAsString(this));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
