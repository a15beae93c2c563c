package vespera.desktop.versions;

import java.util.ArrayList;
import java.util.List;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.DiffRun.Kind;

/** A row of a difference as it is read: a paragraph with its changed words, or a fold where nothing changed. */
public sealed interface DiffRow {

    Texts TEXTS = Texts.of(DiffRow.class);

    /** How many unchanged paragraphs stay in sight on either side of a change. */
    int CONTEXT = 1;

    /** Shown where a paragraph was split or two were joined: the break itself is what changed. */
    String BREAK = "¶";

    /** A paragraph of either version or of both. */
    record Paragraph(List<DiffRun> runs) implements DiffRow {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        /** Whether any of its words changed. */
        public boolean changed() {
            return runs.stream().anyMatch(run -> run.kind() != Kind.SAME);
        }

        /** The sign before it: what was done to it as a whole. */
        public String sign() {
            if (!changed()) {
                return "";
            }
            final boolean added = runs.stream().noneMatch(run -> run.kind() != Kind.ADDED);
            final boolean removed = runs.stream().noneMatch(run -> run.kind() != Kind.REMOVED);
            return added ? "+" : removed ? "−" : "±";
        }

        /** In words, for who hears it read. */
        public String spoken() {
            final StringBuilder words = new StringBuilder();
            for (final DiffRun run : runs) {
                switch (run.kind()) {
                    case SAME -> words.append(run.text());
                    case ADDED -> words.append(TEXTS.say("added", run.text()));
                    case REMOVED -> words.append(TEXTS.say("removed", run.text()));
                }
            }
            return words.toString();
        }
    }

    /** So many unchanged paragraphs are folded away here. */
    record Gap(List<Paragraph> inside) implements DiffRow {

        public Gap {
            inside = List.copyOf(inside);
        }
    }

    /** The paragraphs of both versions in order. */
    static List<Paragraph> paragraphs(final List<DiffRun> runs) {
        final List<Paragraph> rows = new ArrayList<>();
        List<DiffRun> now = new ArrayList<>();
        for (final DiffRun run : runs) {
            final String[] lines = run.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].isEmpty()) {
                    now.add(new DiffRun(run.kind(), lines[i]));
                }
                if (i < lines.length - 1) {
                    if (run.kind() != Kind.SAME && now.stream().anyMatch(r -> r.kind() != run.kind())) {
                        now.add(new DiffRun(run.kind(), BREAK));
                    }
                    rows.add(new Paragraph(now));
                    now = new ArrayList<>();
                }
            }
        }
        if (!now.isEmpty()) {
            rows.add(new Paragraph(now));
        }
        return rows;
    }

    /** The changes with a little around them and the rest folded away; empty where nothing changed. */
    static List<DiffRow> folded(final List<Paragraph> all) {
        final boolean[] near = new boolean[all.size()];
        boolean any = false;
        for (int i = 0; i < near.length; i++) {
            if (all.get(i).changed()) {
                any = true;
                mark(all, near, i, -1);
                mark(all, near, i, 1);
            }
        }
        final List<DiffRow> rows = new ArrayList<>();
        int from = 0;
        for (int i = 0; any && i <= near.length; i++) {
            if (i == near.length || near[i]) {
                if (i > from) {
                    rows.add(new Gap(all.subList(from, i)));
                }
                if (i < near.length) {
                    rows.add(all.get(i));
                }
                from = i + 1;
            }
        }
        return rows;
    }

    /** Empty lines between paragraphs do not count as surroundings. */
    private static void mark(final List<Paragraph> all, final boolean[] near, final int at, final int step) {
        int left = CONTEXT;
        for (int i = at; i >= 0 && i < near.length; i += step) {
            near[i] = true;
            if (i != at && !all.get(i).runs().isEmpty() && --left == 0) {
                return;
            }
        }
    }
}
