package vespera.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.files.DurableFiles;

/** Which ateliers were open in a window lately, on this computer and for this person. Blocks. */
public final class RecentAteliers {

    private static final System.Logger LOG = System.getLogger(RecentAteliers.class.getName());
    private static final int MOST = 12;

    private final Path file;

    /** Those in the user's application data. */
    public RecentAteliers() {
        this(StorePlace.applicationData().resolve("recent-ateliers"));
    }

    /** @param file one folder a line, the last one first */
    RecentAteliers(final Path file) {
        this.file = file;
    }

    /** The folders that are there, the last one first. */
    public synchronized List<Path> all() {
        return lines().stream().filter(Files::isDirectory).toList();
    }

    private List<Path> lines() {
        final List<Path> all = new ArrayList<>();
        try {
            if (Files.isRegularFile(file)) {
                for (final String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    if (!line.isBlank()) {
                        all.add(Path.of(line));
                    }
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.log(System.Logger.Level.DEBUG, "the list of recent ateliers cannot be read");
        }
        return all;
    }

    /** Notes that one was opened. Where it cannot be noted, nothing is lost but the convenience. */
    public synchronized void opened(final Path folder) {
        final Path whole = folder.toAbsolutePath().normalize();
        final List<Path> all = lines();
        all.remove(whole);
        all.addFirst(whole);
        final String text =
                String.join("\n", all.stream().limit(MOST).map(Path::toString).toList()) + "\n";
        try {
            final Path around = file.toAbsolutePath().getParent();
            if (around != null) {
                DurableFiles.createFolders(around);
            }
            DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the list of recent ateliers cannot be written");
        }
    }
}
