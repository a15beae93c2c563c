package vespera.gateway.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** A large atelier of made-up notes, the same for the same seed: for tests, pictures and measuring. */
public final class GeneratedAtelier {

    private static final List<String> THINGS = List.of(
            "harbour", "lantern", "orchard", "ledger", "tide", "letter", "mirror", "storm", "garden", "bell", "river",
            "winter", "violin", "compass", "attic", "salt", "ferry", "candle", "archive", "meadow", "quarry", "thread");
    private static final List<String> MANNERS = List.of(
            "quiet",
            "broken",
            "northern",
            "hidden",
            "early",
            "second",
            "painted",
            "distant",
            "narrow",
            "last",
            "borrowed",
            "silver",
            "patient",
            "hollow",
            "restless",
            "forgotten");
    private static final List<String> DEEDS = List.of(
            "waits for",
            "remembers",
            "turns away from",
            "is drawn toward",
            "answers",
            "outlives",
            "mends",
            "follows",
            "keeps a secret from",
            "returns to");
    private static final List<String> STATUSES = List.of("idea", "todo", "doing", "review", "done");

    private final long seed;
    private final int documents;

    /** @param documents how many, from 1 to 1,000,000 */
    public GeneratedAtelier(final long seed, final int documents) {
        if (documents < 1 || documents > 1_000_000) {
            throw new Refused("bad-number", "Between 1 and 1,000,000 documents can be generated.", "");
        }
        this.seed = seed;
        this.documents = documents;
    }

    /** Writes the files into a folder that is new or empty. */
    public void write(final Path folder) {
        prepare(folder);
        try {
            final SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < documents; i++) {
                final Path file = folder.resolve(path(i));
                Files.createDirectories(file.getParent());
                Files.writeString(file, text(i, random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder; one that holds something is refused. */
    static void prepare(final Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new Refused("not-empty", "“" + folder + "” is not empty.", "Name a new folder.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the document of that number is called, whether there are so many or not. */
    String title(final int i) {
        return name(i % documents);
    }

    private String name(final int i) {
        return "The " + MANNERS.get(i % MANNERS.size()) + " " + THINGS.get(i / MANNERS.size() % THINGS.size()) + " "
                + (i + 1);
    }

    String path(final int i) {
        return "Part " + (i / 200 + 1) + "/" + name(i) + ".md";
    }

    String text(final int i, final SplittableRandom random) {
        final StringBuilder text = new StringBuilder("---\ntags: [")
                .append(THINGS.get(random.nextInt(THINGS.size())))
                .append(", draft]\n---\n# ")
                .append(name(i))
                .append("\n\n");
        final int paragraphs = 2 + random.nextInt(4);
        for (int p = 0; p < paragraphs; p++) {
            final int sentences = 3 + random.nextInt(4);
            for (int s = 0; s < sentences; s++) {
                text.append(sentence(i, random)).append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    String sentence(final int i, final SplittableRandom random) {
        final String subject = "The " + pick(MANNERS, random) + " " + pick(THINGS, random);
        // Most links stay near, as they do in real notes; a few go anywhere.
        final int near = Math.floorMod(i + random.nextInt(-20, 21), documents);
        final int other = random.nextInt(10) == 0 ? random.nextInt(documents) : near;
        final String object = random.nextInt(4) == 0
                ? "[[" + name(other) + "]]"
                : "the " + pick(MANNERS, random) + " " + pick(THINGS, random);
        return subject + " " + pick(DEEDS, random) + " " + object + ".";
    }

    private static String pick(final List<String> words, final SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** Makes a task for every fifth document, at most 2,000, in a tree of up to ten under each. */
    public void addTasks(final Tasks tasks, final Origin origin) {
        final SplittableRandom random = new SplittableRandom(seed + 1);
        final Origin importing = origin.as(Actor.imported("generated"));
        final List<TaskId> made = new ArrayList<>();
        for (int i = 0; i < Math.min(2_000, documents / 5 + 1); i++) {
            final TaskId parent = i < 5 ? null : made.get(random.nextInt(Math.max(1, i / 10 + 1)));
            final Task task = tasks.create(
                    importing,
                    NewTask.titled("Revise " + name(i * 5 % documents))
                            .withStatus(pick(STATUSES, random))
                            .under(parent));
            made.add(task.id());
        }
    }
}
