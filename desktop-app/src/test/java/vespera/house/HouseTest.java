package vespera.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules over every production class of the reactor (benchmarks excepted: they may know everything). */
class HouseTest {

    private static final JavaClasses PRODUCTION = ProductionClasses.load();

    static List<HouseRule> rules() {
        return new HouseRules(ProductionClasses.ROOT).all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(final HouseRule rule) {
        assertThat(rule.rule().evaluate(PRODUCTION).getFailureReport().getDetails())
                .as(rule.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void looksAtAllItShould(final HouseRule rule) throws IOException {
        assertThat(rule.sees(PRODUCTION)).as(rule.name()).isGreaterThanOrEqualTo(expected(rule.rooms()));
    }

    @ParameterizedTest
    @EnumSource
    void seesEveryRoom(final Room room) throws IOException {
        final HouseRule any = new HouseRules(ProductionClasses.ROOT).named("every class has a room");
        final HouseRule here = new HouseRule(room.module(), any.root(), Set.of(room), any.rule());
        assertThat(here.sees(PRODUCTION)).as(room.module()).isGreaterThanOrEqualTo(expected(Set.of(room)));
    }

    /** Every source file makes one class at the least, so a room that was not seen cannot pass. */
    private static long expected(final Set<Room> rooms) throws IOException {
        final SourceTree tree = SourceTree.ofProject();
        long sum = 0;
        for (final Room room : rooms) {
            sum += Math.max(room.atLeast(), tree.typesOf(room.module(), "vespera/" + room.segment()));
        }
        return sum;
    }
}
