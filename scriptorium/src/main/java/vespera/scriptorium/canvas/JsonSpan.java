package vespera.scriptorium.canvas;

import java.util.List;
import java.util.Optional;

/** A JSON value and where it stands in its text, in characters from 0; {@code to} is after its last one. */
sealed interface JsonSpan {

    int from();

    int to();

    record Obj(int from, int to, List<Member> members) implements JsonSpan {

        /** The value under a key; the last one counts, as in JavaScript. */
        Optional<Member> member(final String key) {
            for (int i = members.size() - 1; i >= 0; i--) {
                if (members.get(i).key().equals(key)) {
                    return Optional.of(members.get(i));
                }
            }
            return Optional.empty();
        }

        Optional<JsonSpan> value(final String key) {
            return member(key).map(Member::value);
        }

        Optional<String> text(final String key) {
            return value(key).filter(Text.class::isInstance).map(v -> ((Text) v).value());
        }

        Optional<Double> number(final String key) {
            return value(key).filter(Num.class::isInstance).map(v -> ((Num) v).value());
        }
    }

    /** A key with its value. */
    record Member(int keyFrom, int keyTo, String key, JsonSpan value) {}

    record Arr(int from, int to, List<JsonSpan> items) implements JsonSpan {}

    record Text(int from, int to, String value) implements JsonSpan {}

    record Num(int from, int to, double value) implements JsonSpan {}

    /** true, false or null. */
    record Word(int from, int to) implements JsonSpan {}
}
