package vespera.benchmarks.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vespera.scriptorium.journal.Refused;

/**
 * A collection of texts, questions and which text answers which, in the format of the SMART system: {@code .I} begins an
 * item, {@code .T} its title, {@code .W} its words; any other mark begins what is not read here.
 *
 * @param texts by their number
 * @param questions in order; only those that some text answers
 */
public record SmartCollection(Map<Integer, Item> texts, List<Question> questions) {

    private static final int NOT_RELEVANT = 5;

    /** A text or question of the files. */
    public record Item(String title, String words) {}

    /**
     * A question.
     *
     * @param number its place among all questions, from 1; the judgements name it so, whatever its {@code .I} says
     * @param relevant the numbers of the texts that answer it
     */
    public record Question(int number, String text, Set<Integer> relevant) {}

    /**
     * Reads the one collection of a folder: a file of texts, of questions and of judgements, told apart by their names.
     * Of Cranfield's grades, 1 is best and 4 least; 5 and -1 mean not relevant.
     *
     * @throws Refused where one is missing
     */
    public static SmartCollection read(final Path folder) throws IOException {
        final Map<Integer, Item> texts = items(file(folder, ".all"));
        final List<Item> asked = List.copyOf(items(file(folder, "qry")).values());
        final Path judgements = file(folder, "rel");
        final boolean graded = judgements.getFileName().toString().startsWith("cran");
        final Map<Integer, Set<Integer>> relevant = new TreeMap<>();
        for (final String line : Files.readAllLines(judgements, StandardCharsets.ISO_8859_1)) {
            final String[] parts = line.strip().split("\\s+");
            final int grade = graded && parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
            if (parts.length > 1 && grade > 0 && grade < NOT_RELEVANT) {
                relevant.computeIfAbsent(Integer.parseInt(parts[0]), q -> new TreeSet<>())
                        .add(Integer.parseInt(parts[1]));
            }
        }
        final List<Question> questions = new ArrayList<>();
        for (final Map.Entry<Integer, Set<Integer>> one : relevant.entrySet()) {
            if (one.getKey() <= asked.size()) {
                final String text = asked.get(one.getKey() - 1).words().strip().replaceAll("\\s+", " ");
                questions.add(new Question(one.getKey(), text, one.getValue()));
            }
        }
        return new SmartCollection(texts, questions);
    }

    private static Path file(final Path folder, final String part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName()
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains(part))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            "no-collection",
                            "“" + folder.getFileName() + "” holds no file with “" + part + "” in its name.",
                            "Name a folder with a collection in SMART format."));
        }
    }

    private static Map<Integer, Item> items(final Path file) throws IOException {
        final Map<Integer, Item> items = new LinkedHashMap<>();
        int number = 0;
        char mark = ' ';
        StringBuilder title = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (final String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            if (line.startsWith(".I ")) {
                if (number > 0) {
                    items.put(number, new Item(title.toString(), words.toString()));
                }
                number = Integer.parseInt(line.substring(3).strip());
                title = new StringBuilder();
                words = new StringBuilder();
                mark = ' ';
            } else if (line.matches("\\.[A-Z]\\s*")) {
                mark = line.charAt(1);
            } else if (mark == 'T') {
                title.append(line.strip()).append(' ');
            } else if (mark == 'W') {
                words.append(line).append('\n');
            }
        }
        items.put(number, new Item(title.toString(), words.toString()));
        return items;
    }

    /** Writes each text as a note with its title as heading; gives the number of each path. */
    public Map<String, Integer> notes(final Path folder) throws IOException {
        Files.createDirectories(folder);
        final Map<String, Integer> numbers = new TreeMap<>();
        for (final Map.Entry<Integer, Item> one : texts.entrySet()) {
            final String name = String.format("%05d.md", one.getKey());
            final String title = one.getValue().title().strip();
            final String heading = title.isEmpty() ? "" : "# " + title + "\n\n";
            Files.writeString(folder.resolve(name), heading + one.getValue().words());
            numbers.put(name, one.getKey());
        }
        return numbers;
    }
}
