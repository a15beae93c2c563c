package vespera.desktop.artifactview;

import java.util.ArrayList;
import java.util.List;

/** A row of a difference as it is read: a line, or a gap where nothing changed. */
sealed interface DiffRow {

    /** How many unchanged lines stay on either side of a change. */
    int CONTEXT = 3;

    record OfLine(LineDiff.Line line) implements DiffRow {}

    /** So many unchanged lines are left out here. */
    record Gap(int lines) implements DiffRow {}

    /** The changes with a little around them; empty where nothing changed. */
    static List<DiffRow> of(final List<LineDiff.Line> lines) {
        final boolean[] near = new boolean[lines.size()];
        for (int i = 0; i < near.length; i++) {
            if (lines.get(i).kind() != LineDiff.Kind.SAME) {
                for (int j = Math.max(0, i - CONTEXT); j <= Math.min(near.length - 1, i + CONTEXT); j++) {
                    near[j] = true;
                }
            }
        }
        final List<DiffRow> rows = new ArrayList<>();
        int gap = 0;
        for (int i = 0; i < near.length; i++) {
            if (!near[i]) {
                gap++;
                continue;
            }
            if (gap > 0) {
                rows.add(new Gap(gap));
                gap = 0;
            }
            rows.add(new OfLine(lines.get(i)));
        }
        if (gap > 0 && !rows.isEmpty()) {
            rows.add(new Gap(gap));
        }
        return rows;
    }
}
