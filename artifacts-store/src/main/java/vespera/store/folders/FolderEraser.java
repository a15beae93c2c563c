package vespera.store.folders;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Journal;

/** Takes artifacts out of the folders: versions that have had their time, and what was erased for good. */
final class FolderEraser {

    private final Path root;
    private final Journal journal;
    private final ArtifactRecords artifacts;
    private final Blobs blobs;

    FolderEraser(final Path root, final Journal journal, final ArtifactRecords artifacts, final Blobs blobs) {
        this.root = root;
        this.journal = journal;
        this.artifacts = artifacts;
        this.blobs = blobs;
    }

    /** Removes every file of an artifact, whatever it was called there. */
    void remove(final Artifact artifact) throws IOException {
        final String id = artifact.id().toString();
        final List<Path> gone = new ArrayList<>();
        final Path byId = root.resolve("by-id");
        for (final String ending : List.of("md", "json", "txt", "bin")) {
            gone.add(byId.resolve(id + "." + ending));
        }
        final String path = artifact.path();
        if (path == null) {
            find(byId, id + ".", gone);
        } else {
            gone.add(byId.resolve(id + "." + Names.ending(path)));
        }
        final String tail = Names.tail(artifact.id());
        find(Places.date(root, artifact.at()), tail, gone);
        find(Places.type(root, artifact), tail, gone);
        final UUID task = artifact.task();
        if (task != null) {
            find(root.resolve("by-task").resolve(task.toString()), tail, gone);
        }
        for (final Path file : gone) {
            FolderFiles.delete(file);
        }
    }

    private static void find(final Path folder, final String part, final List<Path> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> String.valueOf(file.getFileName()).contains(part))) {
            files.forEach(found::add);
        }
    }

    /** Removes what was erased; the day's transcripts are written anew without it. */
    void erase(final ContentErased erased) throws IOException {
        final Map<UUID, Artifact> gone = new LinkedHashMap<>();
        for (final long sequence : erased.entries()) {
            journal.read(sequence - 1, 1).stream()
                    .filter(e -> e.sequence() == sequence)
                    // The words of the whole command went, and with them the titles.
                    .flatMap(e -> journal.ofCommand(e.command().id()).stream())
                    .flatMap(e -> artifacts.artifact(e.id()).stream())
                    .forEach(a -> gone.put(a.id(), a));
        }
        for (final String hash : erased.contents()) {
            artifacts.holding(hash, Integer.MAX_VALUE).forEach(a -> gone.put(a.id(), a));
        }
        final Set<String> days = new TreeSet<>();
        for (final Artifact artifact : gone.values()) {
            remove(artifact);
            days.add(Places.day(artifact.at()));
        }
        for (final String day : days) {
            Transcripts.renew(root, day, journal, artifacts, blobs);
        }
        // What is erased must not come back after a power cut.
        for (final Artifact artifact : gone.values()) {
            sync(root.resolve("by-id"));
            sync(Places.date(root, artifact.at()));
            sync(Places.type(root, artifact));
        }
    }

    private static void sync(final Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            DurableFiles.syncFolder(folder);
        }
    }
}
