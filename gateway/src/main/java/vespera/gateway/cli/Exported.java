package vespera.gateway.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.mirror.EntryLine;

/** A journal that was written out, as a file. */
final class Exported {

    private Exported() {}

    /** Its entries in the order of its lines; whether they form a chain is not looked at. */
    static List<Entry> read(final Path file) {
        final List<Entry> entries = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    entries.add(entry(file, entries.size() + 1, line));
                }
            }
        } catch (IOException e) {
            throw new Refused(
                    "no-such-file", "“" + file + "” cannot be read.", "Name a file that “journal export” made.");
        }
        return entries;
    }

    private static Entry entry(final Path file, final int number, final String line) {
        try {
            return EntryLine.entry(line);
        } catch (JournalException e) {
            throw new Refused(
                    "not-exported",
                    "Line " + number + " of “" + file + "” is no entry of a journal, or was changed.",
                    "Write the file again with “journal export”.");
        }
    }
}
