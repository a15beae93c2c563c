package vespera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SamplesTest {

    @Test
    void percentilesAreMeasuredValuesByNearestRank() {
        final Samples samples = new Samples();
        for (final double value : new double[] {30, 10, 50, 20, 40}) {
            samples.add(value);
        }
        assertThat(samples.first()).isEqualTo(30);
        assertThat(samples.median()).isEqualTo(30);
        assertThat(samples.percentile(95)).isEqualTo(50);
        assertThat(samples.percentile(0)).isEqualTo(10);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThatThrownBy(() -> new Samples().median()).isInstanceOf(IllegalStateException.class);
    }
}
