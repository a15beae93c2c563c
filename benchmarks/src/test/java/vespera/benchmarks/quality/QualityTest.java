package vespera.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class QualityTest {

    @Test
    void the_best_order_is_one_and_the_worst_nothing() {
        assertThat(NDcg.at(10, List.of("a", "b", "c"), Set.of("a", "b"))).isEqualTo(1);
        assertThat(NDcg.at(10, List.of("c", "d"), Set.of("a", "b"))).isZero();
        assertThat(NDcg.at(10, List.of("a"), Set.of())).isZero();
    }

    @Test
    void gain_is_discounted_by_rank_and_ends_at_the_depth() {
        // Worked out by hand: 1/log2(3) over 1 + 1/log2(3).
        final double second = Math.log(2) / Math.log(3);
        assertThat(NDcg.at(10, List.of("x", "a"), Set.of("a", "b"))).isCloseTo(second / (1 + second), within(1e-12));
        assertThat(NDcg.at(1, List.of("x", "a"), Set.of("a"))).isZero();
        assertThat(NDcg.at(2, List.of("a", "a", "b"), Set.of("a", "b")))
                .as("what comes again takes no place")
                .isEqualTo(1);
    }

    @Test
    void a_difference_in_every_pair_is_no_chance_and_none_is() {
        final double[] better = new double[40];
        final double[] worse = new double[40];
        final SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < better.length; i++) {
            worse[i] = random.nextDouble();
            better[i] = worse[i] + 0.01 + random.nextDouble() / 100;
        }
        final PairedTest test = PairedTest.of(better, worse, 1);
        assertThat(test.p()).isLessThan(0.001).isPositive();
        assertThat(test.difference()).isBetween(0.01, 0.02);
        assertThat(PairedTest.of(better, worse, 1)).isEqualTo(test);
        assertThat(PairedTest.of(worse, worse, 1).p()).isEqualTo(1);
    }

    @Test
    void the_chance_is_that_of_all_sign_changes() {
        // Of the 8 ways to give three equal differences their signs, 2 are as far from nothing.
        final PairedTest test = PairedTest.of(new double[] {1, 1, 1}, new double[] {0, 0, 0}, 5);
        assertThat(test.p()).isCloseTo(0.25, within(0.01));
        assertThatThrownBy(() -> PairedTest.of(new double[1], new double[2], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_gate_wants_both_enough_and_no_chance() {
        final double[] ones = new double[50];
        final double[] little = new double[50];
        final double[] much = new double[50];
        java.util.Arrays.fill(ones, 0.5);
        java.util.Arrays.fill(little, 0.505);
        java.util.Arrays.fill(much, 0.52);
        assertThat(Gate.of("x", much, "y", ones, 0.01, 1).passes()).isTrue();
        assertThat(Gate.of("x", little, "y", ones, 0.01, 1).passes()).isFalse();
        assertThat(Gate.of("x", ones, "y", much, 0.01, 1).passes()).isFalse();
        final double[] once = ones.clone();
        once[0] = 1.5;
        assertThat(Gate.of("x", once, "y", ones, 0.01, 1).passes())
                .as("by one question only")
                .isFalse();
        assertThat(Gate.of("x", much, "y", ones, 0.01, 1).figures()).hasSize(4);
    }
}
