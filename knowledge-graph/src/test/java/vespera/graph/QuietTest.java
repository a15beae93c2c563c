package vespera.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** No door to the network: read from what Linux says about this process. */
@ExtendWith(SharedGraph.class)
@EnabledOnOs(OS.LINUX)
class QuietTest {

    private static final String LISTENING = "0A";

    private final Neo4jKnowledgeGraph graph;

    QuietTest(final Neo4jKnowledgeGraph graph) {
        this.graph = graph;
    }

    @Test
    void listensOnNoPort() throws IOException {
        SharedGraph.awaitReady(graph);
        assertThat(listening()).isEmpty();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(listening()).as("what this test would notice").containsExactly(socket.getLocalPort());
        }
    }

    /** The ports on which sockets of this process listen. */
    private static Set<Integer> listening() throws IOException {
        final Set<String> ours = new HashSet<>();
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            for (final Path file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    ours.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        final Set<Integer> ports = new HashSet<>();
        for (final String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (final String line : Files.readAllLines(Path.of(table))) {
                final List<String> columns = List.of(line.strip().split("\\s+"));
                if (columns.get(3).equals(LISTENING) && ours.contains("socket:[" + columns.get(9) + "]")) {
                    final String address = columns.get(1);
                    ports.add(Integer.parseInt(address.substring(address.indexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }
}
