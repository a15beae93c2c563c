package vespera.desktop.proofing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import vespera.scriptorium.proofing.Finding;

/** What was found in lines, by their words: a line that is as it was is not read again. */
final class Proofs {

    /** A head is no longer than so many lines. */
    private static final int HEAD = 200;

    private static final String FENCE = "---";

    private static final int MOST = 20_000;

    private final Map<String, List<Finding>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<String, List<Finding>> eldest) {
            return size() > MOST;
        }
    };

    Optional<List<Finding>> of(final String line) {
        return Optional.ofNullable(known.get(line));
    }

    void keep(final String line, final List<Finding> findings) {
        known.put(line, List.copyOf(findings));
    }

    void clear() {
        known.clear();
    }

    /** What of a line's findings still holds while it is being changed: what lies before the change and after it. */
    static List<Finding> moved(final String before, final List<Finding> findings, final String now) {
        final int shorter = Math.min(before.length(), now.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == now.charAt(head)) {
            head++;
        }
        int foot = 0;
        while (foot < shorter - head
                && before.charAt(before.length() - 1 - foot) == now.charAt(now.length() - 1 - foot)) {
            foot++;
        }
        final int shift = now.length() - before.length();
        final List<Finding> held = new ArrayList<>();
        for (final Finding one : findings) {
            if (one.to() < head) {
                held.add(one);
            } else if (one.from() > before.length() - foot) {
                held.add(new Finding(
                        one.from() + shift,
                        one.to() + shift,
                        one.kind(),
                        one.rule(),
                        one.message(),
                        one.replacements()));
            }
        }
        return held;
    }

    /** Whether a line stands among the names and values before a document's text, which are no sentences. */
    static boolean inHead(final int line, final IntFunction<String> lines) {
        if (line >= HEAD || !lines.apply(0).equals(FENCE)) {
            return false;
        }
        for (int i = 1; i < line; i++) {
            if (lines.apply(i).equals(FENCE)) {
                return false;
            }
        }
        return true;
    }
}
