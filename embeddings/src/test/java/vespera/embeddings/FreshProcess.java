package vespera.embeddings;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Run in a process of its own: opens the embedder, then says what was asked of the network. */
final class FreshProcess {

    private FreshProcess() {}

    public static void main(final String[] arguments) {
        final Queue<URI> asked = new ConcurrentLinkedQueue<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(final URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(final URI uri, final SocketAddress address, final IOException problem) {
                asked.add(uri);
            }
        });
        try (DjlEmbedder embedder = DjlEmbedder.open(Path.of(arguments[0]))) {
            final int length = embedder.passage("The old ship").length + embedder.tokens("The old ship");
            System.out.println(length + " asked=" + asked + " offline=" + System.getProperty("ai.djl.offline"));
        }
    }
}
