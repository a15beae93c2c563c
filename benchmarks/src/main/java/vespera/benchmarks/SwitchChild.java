package vespera.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import vespera.desktop.desk.View;

/** Goes from view to view in the sample's window and says how long each took, the first showing apart. */
final class SwitchChild {

    private static final long LOOK_MILLIS = 250;
    private static final long SETTLING_MILLIS = 400;
    /** As long as somebody looks at the first view; in that time the others are made. */
    private static final long READING_MILLIS = 6_000;

    private SwitchChild() {}

    public static void main(final String[] arguments) throws Exception {
        final int rounds = Integer.parseInt(arguments[1]);
        try (Opened opened = Opened.sample(Path.of(arguments[0]))) {
            final List<View> views = WindowChild.onFx(opened.shell()::views);
            WindowChild.rest(READING_MILLIS);
            for (final View view : views) {
                Child.say("first." + view.id(), switchTo(opened, view));
                WindowChild.rest(SETTLING_MILLIS);
            }
            final List<Samples> drawn = IntStream.range(0, views.size())
                    .mapToObj(i -> new Samples())
                    .toList();
            final Samples all = new Samples();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < views.size(); i++) {
                    final double millis = switchTo(opened, views.get(i));
                    drawn.get(i).add(millis);
                    all.add(millis);
                }
            }
            Child.say("views", String.join(" ", views.stream().map(View::id).toList()));
            for (int i = 0; i < views.size(); i++) {
                Child.say(views.get(i).id(), drawn.get(i).median());
            }
            Child.say("median", all.median());
            Child.say("p95", all.percentile(95));
        }
        System.exit(0);
    }

    private static double switchTo(final Opened opened, final View view) {
        final double millis = opened.untilDrawn(
                () -> opened.shell().show(view.id()),
                () -> view.node().getScene() != null
                        && view.node().getLayoutBounds().getHeight() > 0);
        WindowChild.rest(LOOK_MILLIS);
        return millis;
    }
}
