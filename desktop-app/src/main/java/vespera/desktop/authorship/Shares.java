package vespera.desktop.authorship;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vespera.desktop.authorship.Stretches.Stretch;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Actors;

/** How much of a text each wrote. */
public final class Shares {

    private static final Texts TEXTS = Texts.of(Shares.class);

    /**
     * One's part.
     *
     * @param percent rounded, at least 1 where there is anything; all together are 100
     */
    public record Share(String who, String style, int percent) {}

    private Shares() {}

    /** The parts, the largest first; by code points, as the disclosure report counts. */
    public static List<Share> of(final Stretches<Hand> hands) {
        final Map<String, Integer> counts = new LinkedHashMap<>();
        final Map<String, String> styles = new LinkedHashMap<>();
        for (final Stretch<Hand> one : hands.all()) {
            final String who = Actors.words(one.what().actor());
            styles.putIfAbsent(who, Actors.style(one.what().actor()));
            counts.merge(who, one.to() - one.from(), Integer::sum);
        }
        final int all = counts.values().stream().mapToInt(n -> n).sum();
        final List<Share> shares = new ArrayList<>();
        counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(one ->
                        shares.add(new Share(one.getKey(), styles.getOrDefault(one.getKey(), ""), Math.max(1, (int)
                                Math.round(100.0 * one.getValue() / all)))));
        return whole(shares);
    }

    /** Rounding must not make more or less of it than there is: the largest part bears the difference. */
    private static List<Share> whole(final List<Share> shares) {
        if (!shares.isEmpty()) {
            final int off = 100 - shares.stream().mapToInt(Share::percent).sum();
            final Share first = shares.getFirst();
            shares.set(0, new Share(first.who(), first.style(), first.percent() + off));
        }
        return List.copyOf(shares);
    }

    /** In a line: “82% Ada · 11% another program · 7% llama3.2”. */
    public static String words(final List<Share> shares) {
        return shares.isEmpty()
                ? TEXTS.say("nothing-is-written-yet")
                : shares.stream().map(s -> s.percent() + "% " + s.who()).collect(Collectors.joining(" · "));
    }
}
