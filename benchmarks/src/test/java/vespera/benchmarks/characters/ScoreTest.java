package vespera.benchmarks.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the gate lets through what is right and nothing that is not. */
final class ScoreTest {

    private static final Labels LABELS = Labels.of(
            "a novel", "Anna Veldt | Anna; Annie\nMr. Holm | Tobias Holm\nMiss Holm | Greta\n? Holm; Veldt\n");
    private static final String TEXT =
            "Anna met Annie Veldt. Anna Veldt and Mr. Holm. Tobias Holm, Miss Holm, Greta. ".repeat(25);
    private static final List<Set<String>> RIGHT = List.of(
            Set.of("Anna Veldt", "Anna", "Annie"), Set.of("Mr. Holm", "Tobias Holm"), Set.of("Miss Holm", "Greta"));

    private static Score score(final List<Set<String>> groups) {
        final Map<String, Integer> counts = LABELS.counts(TEXT);
        return Score.of(LABELS, counts, groups);
    }

    @Test
    void names_are_counted_once_the_longer_before_the_shorter() {
        assertThat(LABELS.counts("Mr. Holm saw Anna Veldt; Anna saw Miss Holm."))
                .containsEntry("Mr. Holm", 1)
                .containsEntry("Anna Veldt", 1)
                .containsEntry("Anna", 1)
                .containsEntry("Miss Holm", 1)
                .doesNotContainKey("Holm");
    }

    @Test
    void what_is_right_passes() {
        assertThat(score(RIGHT).passes()).isTrue();
        assertThat(score(RIGHT).people()).isEqualTo(3);
    }

    @Test
    void everything_in_one_fails() {
        final Set<String> all = new LinkedHashSet<>();
        RIGHT.forEach(all::addAll);
        assertThat(score(List.of(all)).passes()).isFalse();
        assertThat(score(List.of(all)).wrong()).isPositive();
    }

    @Test
    void nothing_joined_fails() {
        final List<Set<String>> single = new ArrayList<>();
        RIGHT.forEach(g -> g.forEach(n -> single.add(Set.of(n))));
        assertThat(score(single).passes()).isFalse();
        assertThat(score(single).joined()).isZero();
    }

    @Test
    void names_dealt_out_anew_fail() {
        assertThat(score(List.of(
                                Set.of("Anna Veldt", "Tobias Holm", "Greta"),
                                Set.of("Mr. Holm", "Anna"),
                                Set.of("Miss Holm", "Annie")))
                        .passes())
                .isFalse();
    }

    @Test
    void a_shared_name_given_to_one_is_wrong() {
        assertThat(score(List.of(
                                Set.of("Anna Veldt", "Anna", "Annie"),
                                Set.of("Mr. Holm", "Tobias Holm"),
                                Set.of("Miss Holm", "Greta", "Anna")))
                        .passes())
                .isFalse();
    }
}
