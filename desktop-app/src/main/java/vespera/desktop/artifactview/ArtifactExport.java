package vespera.desktop.artifactview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Refused;

/** Gives artifacts out as files: each as it is kept, byte by byte, under a name that says what it is and when. */
final class ArtifactExport {

    private static final Texts TEXTS = Texts.of(ArtifactExport.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);
    private static final int LONGEST = 80;

    private final Atelier atelier;

    ArtifactExport(final Atelier atelier) {
        this.atelier = atelier;
    }

    /**
     * What came of it.
     *
     * @param written how many files were written
     * @param gone how many have no content any more
     */
    record Result(int written, int gone) {}

    /** Writes each into a folder; no file that is there is touched. Blocks. */
    Result into(final Path folder, final List<Artifact> artifacts) {
        int written = 0;
        for (final Artifact one : artifacts) {
            final Optional<byte[]> bytes = content(one);
            if (bytes.isPresent()) {
                write(free(folder, name(one)), bytes.get());
                written++;
            }
        }
        return new Result(written, artifacts.size() - written);
    }

    /** Writes one to a file that she named; what was in it is replaced, as she was asked. Blocks. */
    Result to(final Path file, final Artifact artifact) {
        final Optional<byte[]> bytes = content(artifact);
        bytes.ifPresent(all -> write(file, all));
        return bytes.isPresent() ? new Result(1, 0) : new Result(0, 1);
    }

    private Optional<byte[]> content(final Artifact artifact) {
        return artifact.blob()
                ? atelier.blobs().read(artifact.hash())
                : atelier.journal()
                        .find(artifact.id())
                        .map(Entry::payload)
                        .map(payload -> payload.getBytes(StandardCharsets.UTF_8));
    }

    /** A name that every system takes. */
    static String name(final Artifact artifact) {
        final String stamp = STAMP.format(Instant.ofEpochMilli(artifact.at()).atZone(ZoneId.systemDefault()));
        final String path = artifact.path() == null ? "" : artifact.path();
        final String file = path.substring(path.lastIndexOf('/') + 1);
        final int dot = file.lastIndexOf('.');
        final String called = dot > 0 ? file.substring(0, dot) : artifact.title();
        final String ending = dot > 0 ? file.substring(dot) : artifact.blob() ? ".md" : ".json";
        final String plain =
                called.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        final String cut =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
        return (cut.isEmpty() ? artifact.id().toString() : cut) + " " + stamp + ending;
    }

    private static Path free(final Path folder, final String name) {
        Path file = folder.resolve(name);
        final int dot = name.lastIndexOf('.');
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        return file;
    }

    private static void write(final Path file, final byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Refused(
                    "not-written", TEXTS.say("not-written", file.getFileName()), TEXTS.say("not-written-hint"));
        }
    }
}
