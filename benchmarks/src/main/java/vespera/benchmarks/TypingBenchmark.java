package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vespera.gateway.cli.Benchmark;

/**
 * What a key costs the window's thread in a document of 1 MB, at its start, in its middle and at its end: a process of
 * its own opens the writing desk and types, and then types the same into a bare code area that holds the same text.
 * Counted is the thread's own work, from the press until the change is laid out for the next picture; not counted is the
 * wait for that picture, up to a sixtieth of a second, and the other thread that paints it. A second figure counts
 * everything that the thread does until the next key.
 */
public final class TypingBenchmark implements Benchmark {

    private static final int SIZE = 1 << 20;
    private static final int KEYS = 300;
    private static final double LIMIT_P95 = 16;
    private static final double LIMIT_LONGEST = 150;
    private static final int PARAGRAPH = 90;
    private static final int SECTION = 20;
    /** One word in so many is in italics, a link or the like: rather more than in most novels. */
    private static final int MARKED = 40;

    private final int size;
    private final int keys;

    public TypingBenchmark() {
        this(SIZE, KEYS);
    }

    TypingBenchmark(final int size, final int keys) {
        this.size = size;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "typing";
    }

    @Override
    public String description() {
        return "What a key costs in a document of 1 MB, beside a bare code area.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path folder = Files.createTempDirectory("vespera-typing");
        try {
            Files.writeString(folder.resolve("Novel.md"), text(size, seed));
            final Child child = Child.run(TypingChild.class, List.of(folder.toString(), Integer.toString(keys)));
            return List.of(
                    Figure.of("a key, p50", child.number("p50"), "ms", "bare code area", child.number("bare.p50")),
                    Figure.of("a key, p95", child.number("p95"), "ms", "bare code area", child.number("bare.p95")),
                    Figure.of("a key, p95", child.number("p95"), "ms", "limit", LIMIT_P95),
                    Figure.of(
                            "a key and all until the next, p95",
                            child.number("all.p95"),
                            "ms",
                            "bare code area",
                            child.number("bare.all.p95")),
                    Figure.of(
                            "longest stall while typing",
                            child.number("stall"),
                            "ms",
                            "limit (" + child.text("lost") + " keys lost)",
                            LIMIT_LONGEST));
        } finally {
            Workbench.delete(folder);
        }
    }

    /** Markdown as a novelist writes it: paragraphs, headings, links, a list now and then. */
    static String text(final int size, final long seed) {
        final Random random = new Random(seed);
        final String[] words = {
            "the", "orchard", "glass", "and", "she", "had", "mended", "lamp", "of", "winter", "walked", "to", "a",
            "house", "light", "was", "in", "her", "hands", "again,", "so", "quiet", "that", "nobody", "came."
        };
        final String[] marked = {"*slowly*", "[[Isaure]]", "**never**", "“Well?”", "— and —"};
        final StringBuilder text = new StringBuilder("# Novel\n\n");
        for (int paragraph = 1; text.length() < size; paragraph++) {
            if (paragraph % SECTION == 0) {
                text.append("## Chapter ").append(paragraph / SECTION).append("\n\n");
            }
            final int length = PARAGRAPH / 2 + random.nextInt(PARAGRAPH);
            for (int i = 0; i < length; i++) {
                final String[] from = random.nextInt(MARKED) == 0 ? marked : words;
                text.append(from[random.nextInt(from.length)]).append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }
}
