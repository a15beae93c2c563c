package vespera.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.Refused;

/** A backup on the disk, opened for reading. Nothing that it says of itself is believed without being checked. */
public final class BackupFile implements AutoCloseable {

    private static final int LONGEST_LIST = 256 << 20;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(final ZipFile zip, final Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * What a check found.
     *
     * @param manifest what the backup says that it holds; null where that cannot be read
     * @param problems what does not hold, for a person; empty where everything does
     */
    public record Check(Path file, @Nullable Manifest manifest, List<String> problems) {

        public boolean ok() {
            return problems.isEmpty();
        }
    }

    /**
     * Opens a backup and reads its list.
     *
     * @throws Refused where it is missing, no backup, damaged where it is opened, or from a newer version
     */
    public static BackupFile open(final Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("no-such-backup", "There is no backup “" + file + "”.", "Check the name.");
        }
        try {
            final ZipFile zip = new ZipFile(file.toFile());
            try {
                return new BackupFile(zip, list(zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new Refused(
                    "backup-damaged",
                    "“" + file.getFileName() + "” cannot be opened as an archive; it is damaged or is no backup.",
                    "Nothing was changed. Use another backup.");
        } catch (IOException e) {
            throw Failures.of(e, file);
        }
    }

    private static Manifest list(final ZipFile zip) throws IOException {
        final ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new ZipException("no list");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(in.readNBytes(LONGEST_LIST));
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Reads a whole backup and says what does not hold: every byte of the file counts. */
    public static Check check(final Path file, final Job job) {
        final List<String> problems = new ArrayList<>();
        Manifest manifest = null;
        final Pace pace = new Pace(job);
        try {
            final boolean sealed = Seal.holds(file, pace);
            try (BackupFile backup = open(file)) {
                manifest = backup.manifest;
                pace.total(Files.size(file) + manifest.size());
                problems.addAll(backup.members(pace));
            }
            if (!sealed && problems.isEmpty()) {
                problems.add("The archive itself was changed after it was written, though every file in it holds.");
            }
        } catch (Refused e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            problems.add("There is no backup “" + file + "”.");
        } catch (IOException e) {
            problems.add("The backup cannot be read from its disk.");
        }
        return new Check(file, manifest, List.copyOf(problems));
    }

    private List<String> members(final Pace pace) {
        final List<String> problems = new ArrayList<>();
        final Map<String, Manifest.Member> stored = new HashMap<>();
        manifest.members().forEach(m -> stored.putIfAbsent(m.stored(), m));
        for (final Manifest.Member member : stored.values()) {
            final String problem = trouble(member, pace);
            if (!problem.isEmpty()) {
                problems.add(problem);
            }
        }
        for (final Manifest.Member member : manifest.members()) {
            final Manifest.Member holder = stored.get(member.stored());
            if (holder == null || !holder.sha256().equals(member.sha256())) {
                problems.add("“" + shown(member) + "” is not what the list says.");
            }
        }
        final Set<String> seen = new HashSet<>();
        for (final ZipEntry entry : Collections.list(zip.entries())) {
            if (!seen.add(entry.getName())
                    || !entry.getName().equals(Manifest.NAME) && !stored.containsKey(entry.getName())) {
                problems.add("The archive holds “" + entry.getName() + "”, which its list does not name.");
            }
        }
        return problems;
    }

    private String trouble(final Manifest.Member member, final Pace pace) {
        try (InputStream in = stream(member)) {
            final MessageDigest digest = Seal.sha256();
            final byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int length = in.read(buffer); length >= 0 && size <= member.size(); length = in.read(buffer)) {
                digest.update(buffer, 0, length);
                size += length;
                pace.accept(length);
            }
            return size == member.size() && Seal.hex(digest).equals(member.sha256())
                    ? ""
                    : "“" + shown(member) + "” is damaged: it is not what was written.";
        } catch (IOException e) {
            return "“" + shown(member) + "” is damaged: it cannot be unpacked.";
        }
    }

    /** What a person knows a member as. */
    static String shown(final Manifest.Member member) {
        return member.path().startsWith(Manifest.DOCUMENTS)
                ? member.path().substring(Manifest.DOCUMENTS.length())
                : member.path().substring(Manifest.STORE.length());
    }

    /** The bytes of a member, not checked yet. */
    InputStream stream(final Manifest.Member member) throws IOException {
        final ZipEntry entry = zip.getEntry(member.stored());
        if (entry == null) {
            throw new ZipException("missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
