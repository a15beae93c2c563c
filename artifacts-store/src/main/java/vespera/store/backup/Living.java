package vespera.store.backup;

import java.nio.file.Path;
import java.util.function.Consumer;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.EventCodec;

/**
 * An open atelier, as a backup needs it.
 *
 * @param folder her files
 * @param home where the store lies
 * @param core writes a consistent copy of core.db to a path
 * @param blobs content by its hash
 */
public record Living(
        AtelierFolder folder, Path home, Consumer<Path> core, Blobs blobs, EventCodec codec, Chain chain) {}
