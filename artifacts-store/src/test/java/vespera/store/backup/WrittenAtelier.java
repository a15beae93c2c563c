package vespera.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.testing.Samples;
import vespera.store.CoreStore;

/** An open atelier on the disk, with a store of its own and what is needed to back it up. */
final class WrittenAtelier implements AutoCloseable {

    final Samples samples = Samples.live();
    final Path root;
    final Path home;
    final CoreStore store;
    final Documents documents;
    final Tasks tasks;
    final Jobs jobs = new Jobs();
    private final Gate gate;

    WrittenAtelier(final Path root) {
        this.root = root;
        home = root.resolve(AtelierFolder.STORE);
        store = CoreStore.open(home.resolve("databases"), samples.codec(), samples.chain());
        gate = new Gate(store.journal(), samples.chain(), samples.codec(), samples.ids());
        final Catalogue catalogue = new Catalogue(store.documents().documents());
        gate.attach(catalogue);
        gate.attach(new ArtifactBook(catalogue));
        documents = new Documents(
                gate,
                new AtelierFolder(root),
                catalogue,
                store.documents(),
                store.blobs(),
                Samples.CLOCK,
                store.memory(),
                new Readings());
        tasks = new Tasks(gate, store.tasks(), new Arrangement(gate, store.arrangement()));
    }

    /** With a text, a picture larger than a megabyte, an archived text, an empty folder and a task. */
    static WrittenAtelier filled(final Path root) throws IOException {
        Files.createDirectories(root.resolve("Empty/Within"));
        Files.createDirectories(root.resolve("Chapters"));
        Files.writeString(root.resolve("Chapters/Öne 🏠.md"), "\uFEFF# One\r\nSee [[Two]].\r\n");
        Files.setLastModifiedTime(root.resolve("Chapters/Öne 🏠.md"), FileTime.fromMillis(1_600_000_000_123L));
        Files.writeString(root.resolve("Two.md"), "# Two\n" + "The glass orchard rang. ".repeat(400));
        Files.write(root.resolve("map.png"), noise(1_500_000));
        Files.writeString(root.resolve(".hidden"), "not hers to keep here");
        final WrittenAtelier atelier = new WrittenAtelier(root);
        atelier.scan();
        final Document old = atelier.documents.create(atelier.samples.origin("Ada"), "Old.md", "put away\n");
        atelier.documents.archive(atelier.samples.origin("Ada"), old.id());
        Files.writeString(root.resolve("Vespera Archive/of another program.txt"), "was there");
        atelier.addTask("Finish it");
        Files.createDirectories(atelier.home.resolve("config/roles"));
        Files.writeString(atelier.home.resolve("config/settings.yaml"), "name: Ada\n");
        Files.writeString(atelier.home.resolve("config/roles/editor.md"), "You edit.\n");
        return atelier;
    }

    void addTask(final String title) {
        tasks.create(samples.origin("Ada"), NewTask.titled(title));
    }

    FolderScan.Report scan() {
        return jobs.run("scan", job -> documents.scan().full(samples.origin("Ada"), job));
    }

    Living living() {
        return new Living(documents.folder(), home, store::snapshot, store.blobs(), samples.codec(), samples.chain());
    }

    BackupName name() {
        return new BackupName("Orchard", Samples.CLOCK.instant(), false);
    }

    BackupWriter.Made backUp(final Path to) {
        return backUp(new BackupWriter(), to);
    }

    BackupWriter.Made backUp(final BackupWriter writer, final Path to) {
        return jobs.run("backup", job -> writer.write(living(), to, name(), false, job));
    }

    /** Unpacks a backup and gives what is in it, opened. */
    WrittenAtelier restored(final Path file, final Path to) {
        unpack(file, to);
        return new WrittenAtelier(to);
    }

    Manifest unpack(final Path file, final Path to) {
        return jobs.run("restore", job -> new Unpacking(samples.codec(), samples.chain()).unpack(file, to, job));
    }

    static byte[] noise(final int length) {
        final byte[] bytes = new byte[length];
        new java.util.Random(length).nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        gate.close();
        store.close();
    }
}
