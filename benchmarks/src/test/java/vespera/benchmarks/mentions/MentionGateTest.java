package vespera.benchmarks.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.benchmarks.mentions.MentionRule.Find;

/** The gate lets a perfect answer through, and none of the mutants. */
final class MentionGateTest {

    private static final int PEOPLE = 20;

    @TempDir
    Path vault;

    @TempDir
    Path copy;

    private final List<String> files = new ArrayList<>();
    private Unlinking unlinking;
    private List<Unlinking.Label> labels;
    private MentionRule rule;

    /** Twenty people, each linked in five chapters; a note “Home”, linked once, whose word stands in every chapter. */
    @BeforeEach
    void unlink() throws IOException {
        for (int i = 0; i < PEOPLE; i++) {
            write("Person " + (char) ('A' + i) + ".md", "Somebody.\n");
        }
        write("Home.md", "Where it starts.\n");
        for (int i = 0; i < PEOPLE * 5; i++) {
            final String name = "Person " + (char) ('A' + i % PEOPLE);
            final String other = "Person " + (char) ('A' + (i + 7) % PEOPLE);
            final String home = i == 0 ? "[[Home]]" : "home";
            write(
                    "Chapter " + i + ".md",
                    "They went " + home + " with [[" + name + "]] and [[" + other + "|somebody else]].\n");
        }
        unlinking = new Unlinking(vault, files, 5);
        labels = unlinking.take(copy, MentionsBenchmark.SHARE);
        final List<String> words = new ArrayList<>(unlinking.names().keySet());
        words.add("somebody else");
        rule = new MentionRule(
                labels, new VaultHabits(unlinking, Collections.unmodifiableSet(new java.util.HashSet<>(words))));
    }

    private void write(final String file, final String text) throws IOException {
        files.add(file);
        Files.writeString(vault.resolve(file), text);
        Files.writeString(copy.resolve(file), text);
    }

    private List<Find> perfect() {
        return labels.stream()
                .filter(Unlinking.Label::nameable)
                .map(l -> new Find(l.source(), l.target(), l.shown().getFirst()))
                .toList();
    }

    @Test
    void a_part_of_the_links_is_plain_text_now_and_is_told() throws IOException {
        assertThat(labels).hasSizeBetween(20, 70);
        final Unlinking.Label label = labels.getFirst();
        assertThat(Files.readString(vault.resolve(label.source()))).contains("[[");
        final String now = Files.readString(copy.resolve(label.source()));
        assertThat(now)
                .doesNotContain("[[" + label.target().replace(".md", ""))
                .containsIgnoringCase(label.shown().getFirst());
        assertThat(labels).anyMatch(l -> !l.nameable()).anyMatch(Unlinking.Label::nameable);
        assertThat(new Unlinking(vault, files, 5).take(copy, MentionsBenchmark.SHARE))
                .as("the same seed takes the same links")
                .isEqualTo(labels);
    }

    @Test
    void a_perfect_answer_passes() {
        final MentionRule.Score score = rule.score(perfect());
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(MentionsBenchmark.passes(score)).isTrue();
    }

    @Test
    void a_constant_answer_fails() {
        final List<Find> constant = perfect().stream()
                .map(f -> new Find(f.source(), "Person A.md", f.words()))
                .toList();
        assertThat(MentionsBenchmark.passes(rule.score(constant))).isFalse();
        assertThat(MentionsBenchmark.passes(rule.score(List.of())))
                .as("silence")
                .isFalse();
    }

    @Test
    void shuffled_targets_fail() {
        final List<Find> perfect = perfect();
        final List<String> targets =
                new ArrayList<>(perfect.stream().map(Find::target).toList());
        Collections.shuffle(targets, new Random(3));
        final List<Find> shuffled = new ArrayList<>();
        for (int i = 0; i < perfect.size(); i++) {
            shuffled.add(new Find(
                    perfect.get(i).source(), targets.get(i), perfect.get(i).words()));
        }
        assertThat(MentionsBenchmark.passes(rule.score(shuffled))).isFalse();
    }

    @Test
    void offering_words_that_she_never_means_fails() {
        final List<Find> all = new ArrayList<>(perfect());
        for (int i = 1; i < PEOPLE * 5; i++) {
            all.add(new Find("Chapter " + i + ".md", "Home.md", "home"));
        }
        final MentionRule.Score score = rule.score(all);
        assertThat(score.noMention()).isGreaterThan(90);
        assertThat(MentionsBenchmark.passes(score)).isFalse();
    }

    @Test
    void half_of_it_is_not_enough() {
        final List<Find> perfect = perfect();
        assertThat(MentionsBenchmark.passes(rule.score(perfect.subList(0, perfect.size() / 2))))
                .isFalse();
    }

    @Test
    void names_of_notes_are_known_by_title_file_and_alias() throws IOException {
        write("Mara Venn.md", "---\naliases: [Mara]\n---\n# The Keeper\n");
        final Map<String, List<String>> names = new TreeMap<>(new Unlinking(vault, files, 1).names());
        assertThat(names).containsKeys("mara venn", "mara", "the keeper");
    }
}
