package vespera.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** A store on disk for the contracts, in a folder that goes away with it. */
final class StorePorts {

    private StorePorts() {}

    static Ports open(final Samples samples) {
        try {
            final Path folder = Files.createTempDirectory("vespera-store");
            final CoreStore store = CoreStore.open(folder.resolve("databases"), samples.codec(), samples.chain());
            return of(store, () -> {
                store.close();
                clear(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ports of(final CoreStore store, final Runnable clearing) {
        return new Ports(
                store.journal(),
                store.blobs(),
                store.tasks(),
                store.documents(),
                store.messages(),
                store.artifacts(),
                store.words(),
                store.memory(),
                store.arrangement(),
                clearing);
    }

    static void clear(final Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
