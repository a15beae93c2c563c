package vespera.scriptorium.documents;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.sessions.Memory;

/** Remembers which files could not be read in full, so that the next scan need not read them again to know. */
final class ReadingProblems {

    private static final String KEY = "documents.skipped";

    private final Memory memory;

    ReadingProblems(final Memory memory) {
        this.memory = memory;
    }

    List<AtelierFolder.Skipped> read() {
        final List<AtelierFolder.Skipped> skipped = new ArrayList<>();
        for (final String line : memory.recall(KEY).orElse("").split("\n")) {
            final int tab = line.indexOf('\t');
            if (tab > 0) {
                skipped.add(new AtelierFolder.Skipped(line.substring(0, tab), line.substring(tab + 1)));
            }
        }
        return skipped;
    }

    void write(final List<AtelierFolder.Skipped> skipped) {
        final StringBuilder text = new StringBuilder();
        for (final AtelierFolder.Skipped one : skipped) {
            text.append(one.path())
                    .append('\t')
                    .append(one.reason().replace('\n', ' '))
                    .append('\n');
        }
        if (!memory.recall(KEY).orElse("").contentEquals(text)) {
            memory.remember(KEY, text.toString());
        }
    }
}
