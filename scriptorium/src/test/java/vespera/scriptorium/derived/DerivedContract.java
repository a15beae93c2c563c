package vespera.scriptorium.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.journal.Sha256;

/** What every cache of derived values promises. */
public abstract class DerivedContract {

    private static final String ONE = Sha256.hex("one");
    private static final String TWO = Sha256.hex("two");

    protected Derived derived = closedAlready();

    /** A new, empty one. */
    protected abstract Derived open();

    private static Derived closedAlready() {
        return new MemoryDerived();
    }

    @BeforeEach
    final void openIt() {
        derived = open();
    }

    @AfterEach
    final void closeIt() {
        derived.close();
    }

    private static byte[] bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    final void what_is_kept_is_found_by_its_kind_and_key_only() {
        derived.keep("a.1", ONE, bytes("first"));
        derived.keep("a.2", ONE, bytes("second"));
        derived.keep("a.1", TWO, bytes("third"));

        assertThat(derived.find("a.1", ONE)).contains(bytes("first"));
        assertThat(derived.find("a.2", ONE)).contains(bytes("second"));
        assertThat(derived.find("a.1", TWO)).contains(bytes("third"));
        assertThat(derived.find("a.2", TWO)).isEmpty();
    }

    @Test
    final void a_value_takes_the_place_of_the_one_before() {
        derived.keep("a.1", ONE, bytes("first"));
        derived.keepAll("a.1", Map.of(ONE, bytes("again"), TWO, new byte[0]));

        assertThat(derived.find("a.1", ONE)).contains(bytes("again"));
        assertThat(derived.find("a.1", TWO)).contains(new byte[0]);
    }

    @Test
    final void large_values_come_back_as_they_were() {
        final byte[] large = new byte[3 << 20];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 + i / 977);
        }
        derived.keep("a.1", ONE, large);

        assertThat(derived.find("a.1", ONE)).contains(large);
    }

    @Test
    final void what_is_forgotten_is_gone_whatever_its_kind() {
        derived.keep("a.1", ONE, bytes("first"));
        derived.keep("b.1", ONE, bytes("second"));
        derived.keep("a.1", TWO, bytes("stays"));

        derived.forget(List.of(ONE, "of-no-value"));

        assertThat(derived.find("a.1", ONE)).isEmpty();
        assertThat(derived.find("b.1", ONE)).isEmpty();
        assertThat(derived.find("a.1", TWO)).contains(bytes("stays"));
    }

    @Test
    final void a_closed_one_finds_and_keeps_nothing_and_does_not_complain() {
        derived.keep("a.1", ONE, bytes("first"));
        derived.close();
        derived.keep("a.1", TWO, bytes("late"));
        derived.forget(List.of(ONE));

        assertThat(derived.find("a.1", ONE)).isEmpty();
        assertThat(derived.find("a.1", TWO)).isEmpty();
    }
}
