package vespera.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.sessions.Memory;
import vespera.store.backup.BackupName;
import vespera.store.backup.BackupWriter;

/** The folder where one atelier's backups lie, and what is known of each of them. */
final class BackupPlace {

    private static final String CHECKED = "backups.checked";
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Checked>> CHECKS = new TypeReference<>() {};

    private final Path root;
    private final Memory memory;

    /**
     * When a backup was last read whole and found good, and what size it had.
     *
     * @param at milliseconds since 1970 UTC
     */
    record Checked(long size, long at) {}

    BackupPlace(final Path root, final Memory memory) {
        this.root = root;
        this.memory = memory;
    }

    /** What the atelier is called in names of files, on any disk. */
    String atelier() {
        final Path name = root.getFileName();
        final String tidy = name == null
                ? ""
                : name.toString().replaceAll(NOT_IN_NAMES, " ").strip();
        return tidy.isEmpty() ? "Atelier" : tidy;
    }

    /** The folder for these settings, whether it is there or not. */
    Path folder(final BackupPlan plan) {
        return above(plan).resolve(atelier() + "-" + Sha256.hex(root.toString()).substring(0, 8));
    }

    private static Path above(final BackupPlan plan) {
        try {
            return plan.place().isBlank()
                    ? StorePlace.applicationData().resolve("backups")
                    : Path.of(plan.place()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refused(
                    "bad-place", "“" + plan.place() + "” is no name of a folder.", "Choose another place for backups.");
        }
    }

    /**
     * The folder, made where it is missing; a place that was chosen is never made, for an unplugged disk would be taken
     * for an empty one.
     *
     * @throws Refused where it is missing, lies in her folder, or may not be written
     */
    Path ready(final BackupPlan plan) {
        final Path above = above(plan);
        final Path folder = folder(plan);
        if (folder.startsWith(root)) {
            throw new Refused(
                    "bad-place",
                    "“" + above + "” lies inside the atelier itself, so backups there would be lost with it.",
                    "Choose a place outside of the folder, best on another disk.");
        }
        if (!plan.place().isBlank() && !Files.isDirectory(above)) {
            throw new Refused(
                    "backup-place-missing",
                    "The place for backups, “" + above + "”, is not there.",
                    "Connect its disk, or choose another place in the settings. Your atelier is not touched.");
        }
        try {
            return DurableFiles.createFolders(folder);
        } catch (IOException e) {
            throw new Refused(
                    "backup-not-allowed",
                    "“" + folder + "” cannot be made.",
                    "Give its folder write permission, or choose another place. Your atelier is not touched.");
        }
    }

    /** Deletes half backups that a killed process left in our own folder; to be called while none is being made. */
    void clear(final BackupPlan plan) {
        final Path folder = folder(plan);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (final Path half : files.filter(BackupPlace::half).toList()) {
                Files.delete(half);
            }
        } catch (IOException e) {
            System.getLogger(BackupPlace.class.getName())
                    .log(System.Logger.Level.INFO, "half a backup could not be deleted yet");
        }
    }

    private static boolean half(final Path file) {
        final String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(BackupWriter.PART);
    }

    /** The backups there, newest first; none where the place is not there. */
    List<Backups.Kept> list(final BackupPlan plan) {
        final Path folder = folder(plan);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        final Map<String, Checked> checks = checks();
        final List<Backups.Kept> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (final Path file : files.toList()) {
                final Optional<BackupName> name =
                        BackupName.of(file.getFileName().toString());
                if (name.isPresent() && Files.isRegularFile(file)) {
                    found.add(kept(file, name.get(), checks));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(Backups.Kept::at).reversed());
        return List.copyOf(found);
    }

    private static Backups.Kept kept(final Path file, final BackupName name, final Map<String, Checked> checks)
            throws IOException {
        final long size = Files.size(file);
        final Checked checked = checks.get(name.file());
        return new Backups.Kept(
                file,
                name.at(),
                name.automatic(),
                size,
                checked != null && checked.size() == size
                        ? Optional.of(Instant.ofEpochMilli(checked.at()))
                        : Optional.empty());
    }

    /** Notes that a backup was read whole and is good; what is no longer there is forgotten. */
    void checked(final Path file, final long size, final Instant at, final List<Backups.Kept> there) {
        final Map<String, Checked> checks = checks();
        checks.keySet()
                .retainAll(there.stream()
                        .map(k -> k.file().getFileName().toString())
                        .toList());
        checks.put(file.getFileName().toString(), new Checked(size, at.toEpochMilli()));
        try {
            memory.remember(CHECKED, JSON.writeValueAsString(checks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of numbers is JSON", e);
        }
    }

    private Map<String, Checked> checks() {
        try {
            return new TreeMap<>(JSON.readValue(memory.recall(CHECKED).orElse("{}"), CHECKS));
        } catch (JsonProcessingException e) {
            // Only when each was checked is forgotten by this; they can be checked again.
            return new TreeMap<>();
        }
    }
}
