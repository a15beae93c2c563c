package vespera.scriptorium.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One of the tables of words beside this class, written for this program; {@code #} starts a remark. */
final class Table {

    private Table() {}

    static List<String> lines(final String name) {
        try (InputStream in = Table.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> words(final String name) {
        final Set<String> words = new LinkedHashSet<>();
        lines(name).forEach(line -> words.addAll(Arrays.asList(line.split(" +"))));
        return words;
    }
}
