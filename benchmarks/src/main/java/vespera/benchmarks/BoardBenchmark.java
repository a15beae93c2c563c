package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.cli.Benchmark;

/**
 * How many frames a second the board draws with two thousand cards while it is scrolled and while a card is dragged, and
 * what a frame costs; beside a plain list of as many lines in the same window and run.
 */
public final class BoardBenchmark implements Benchmark {

    private static final int CARDS = 2_000;
    private static final int SECONDS = 4;
    private static final double ENOUGH = 50;

    private final int cards;
    private final int seconds;

    public BoardBenchmark() {
        this(CARDS, SECONDS);
    }

    BoardBenchmark(final int cards, final int seconds) {
        this.cards = cards;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "board";
    }

    @Override
    public String description() {
        return "Frames a second of the board with " + cards + " cards, scrolled and dragged on.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path folder = Files.createTempDirectory("vespera-bench-board");
        try {
            final Child child = Child.run(
                    BoardChild.class, List.of(folder.toString(), Integer.toString(cards), Integer.toString(seconds)));
            return List.of(
                    Figure.of("board scrolled", child.number("scroll.fps"), "frames/s", "wanted", ENOUGH),
                    Figure.of("board dragged on", child.number("drag.fps"), "frames/s", "wanted", ENOUGH),
                    Figure.of("board with lanes scrolled", child.number("lanes.fps"), "frames/s", "wanted", ENOUGH),
                    Figure.of(
                            "board scrolled",
                            child.number("scroll.fps"),
                            "frames/s",
                            "a plain list of labels",
                            child.number("list.fps")),
                    Figure.of(
                            "work a frame, scrolled",
                            child.number("scroll.cpu"),
                            "ms",
                            "a plain list of labels",
                            child.number("list.cpu")),
                    Figure.of(
                            "work a frame, dragged",
                            child.number("drag.cpu"),
                            "ms",
                            "a plain list of labels",
                            child.number("list.cpu")),
                    Figure.of(
                            "longest time between two frames, scrolled",
                            child.number("scroll.longest"),
                            "ms",
                            "a plain list of labels",
                            child.number("list.longest")));
        } finally {
            Workbench.delete(folder);
        }
    }
}
