package vespera.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Subject;
import vespera.desktop.palette.Choice;
import vespera.desktop.palette.GoalIndex;
import vespera.desktop.palette.Goals;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/**
 * Going to anything by its name, key by key as it is typed: whole, with a typing mistake, by initials, with its words
 * turned round. The peer looks through all names for what was typed.
 */
public final class SwitcherBenchmark implements Benchmark {

    private static final int NAMES = 150;
    private static final int WARM_UP = 20;
    private static final int GENERATED = 1_000;
    private static final int SHOWN = 60;
    private static final int FIRST = 10;
    private static final int LONGEST = 24;
    private static final double LIMIT_MILLIS = 30;
    private static final double MILLIS = 1e6;

    private final int names;
    private final int generated;
    private final Samples ours = new Samples();
    private final Samples theirs = new Samples();
    private int asked;
    private int found;
    private int scanned;

    public SwitcherBenchmark() {
        this(NAMES, GENERATED);
    }

    SwitcherBenchmark(final int names, final int generated) {
        this.names = names;
        this.generated = generated;
    }

    @Override
    public String name() {
        return "switcher";
    }

    @Override
    public String description() {
        return "Going to anything by its name, a key at a time, against looking through all names.";
    }

    /** A name, and how somebody might type it. */
    private record Typed(String name, String text) {}

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, generated);
                Atelier atelier = Atelier.open(bench.copy())) {
            atelier.scan();
            final Samples built = new Samples();
            final GoalIndex[] index = new GoalIndex[1];
            for (int i = 0; i < 3; i++) {
                built.time(() -> index[0] = new Goals(atelier, new Nowhere()).index());
            }
            final List<Choice> all = index[0].find("", Integer.MAX_VALUE);
            final List<String> plain = all.stream()
                    .map(c -> (c.title() + "\n" + c.detail()).toLowerCase(Locale.ROOT))
                    .toList();
            int turn = 0;
            for (final Typed typed : typed(atelier, seed)) {
                type(index[0], all, plain, typed, turn++ < WARM_UP);
            }
            return figures(index[0].size(), built);
        }
    }

    private void type(
            final GoalIndex index,
            final List<Choice> all,
            final List<String> plain,
            final Typed typed,
            final boolean warming) {
        List<Choice> last = List.of();
        List<Choice> scan = List.of();
        for (int keys = 1; keys <= typed.text().length(); keys++) {
            final String sofar = typed.text().substring(0, keys);
            final long started = System.nanoTime();
            last = index.find(sofar, SHOWN);
            final long between = System.nanoTime();
            scan = scan(all, plain, sofar.toLowerCase(Locale.ROOT));
            if (!warming) {
                ours.add((between - started) / MILLIS);
                theirs.add((System.nanoTime() - between) / MILLIS);
            }
        }
        asked++;
        found += among(last, typed.name());
        scanned += among(scan, typed.name());
    }

    private static int among(final List<Choice> choices, final String name) {
        return choices.stream().limit(FIRST).anyMatch(c -> c.title().equals(name)) ? 1 : 0;
    }

    private static List<Choice> scan(final List<Choice> all, final List<String> plain, final String typed) {
        final List<Choice> holding = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            if (plain.get(i).contains(typed) && holding.size() < SHOWN) {
                holding.add(all.get(i));
            }
        }
        return holding;
    }

    private List<Typed> typed(final Atelier atelier, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<Document> documents = atelier.catalogue().here();
        final List<Typed> typed = new ArrayList<>();
        while (typed.size() < names + WARM_UP) {
            final String name = documents.get(random.nextInt(documents.size())).name();
            final String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
            typed.add(new Typed(
                    name,
                    switch (typed.size() % 4) {
                        case 0 -> text;
                        case 1 -> mistyped(text, random);
                        case 2 -> initials(name);
                        default -> turned(text);
                    }));
        }
        return typed;
    }

    /** Two neighbouring letters of a word changed places, not the first one. */
    private static String mistyped(final String text, final SplittableRandom random) {
        if (text.length() < 6) {
            return text;
        }
        final int at = 1 + random.nextInt(text.length() - 3);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private static String initials(final String name) {
        final StringBuilder initials = new StringBuilder();
        for (final String word : name.split("[^\\p{L}\\p{N}]+")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return initials.length() < 3 ? name : initials.toString();
    }

    private static String turned(final String text) {
        final int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(blank + 1) + " " + text.substring(0, blank);
    }

    private List<Figure> figures(final int size, final Samples built) {
        final String peer = String.format("String.contains over %,d names", size);
        return List.of(
                Figure.of("a key, p95", ours.percentile(95), "ms", "limit", LIMIT_MILLIS),
                Figure.of("a key, p50", ours.percentile(50), "ms", peer, theirs.percentile(50)),
                Figure.of("a key, p95", ours.percentile(95), "ms", peer, theirs.percentile(95)),
                Figure.of("a key, longest", ours.percentile(100), "ms", peer, theirs.percentile(100)),
                Figure.of(
                        "names among the first ten when typed",
                        100.0 * found / asked,
                        "%",
                        "String.contains",
                        Math.max(100.0 * scanned / asked, 0.01)),
                Figure.of("gathering all names, in the background", built.median() * 1e3, "ms", "limit", 1_000));
    }

    /** Nothing is gone to. */
    private static final class Nowhere implements Navigator {
        @Override
        public void show(final String viewId) {}

        @Override
        public void open(final Subject subject) {}

        @Override
        public void openAt(final DocumentId document, final int line) {}

        @Override
        public void search(final String words) {}
    }
}
