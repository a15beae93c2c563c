package vespera.desktop.authorship;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import vespera.desktop.authorship.Stretches.Stretch;
import vespera.desktop.texts.Texts;

/** The thin band beside one paragraph: a part for each stretch, as tall as its share of the paragraph. */
public final class Band extends Region {

    private static final Texts TEXTS = Texts.of(Band.class);
    private static final double WIDTH = 6;
    /** From the band to the text. */
    private static final double GAP = 14;

    private static final double LEAST = 3;

    private final List<Stretch<Hand>> parts;
    private final int length;

    /**
     * Makes it.
     *
     * @param parts what is known of the paragraph, offsets from its beginning
     * @param length of the paragraph in code points
     */
    public Band(final Stretches<Hand> parts, final int length) {
        this.length = Math.max(1, length);
        this.parts = length == 0 ? List.of() : filled(parts.all(), length);
        getStyleClass().add("author-band");
        setMinHeight(0);
        for (final Stretch<Hand> one : this.parts) {
            getChildren().add(part(one));
        }
    }

    private static final Hand NOBODY = Hand.unsaved(vespera.scriptorium.journal.Actor.person(""));

    /** What lies between the stretches was typed and is not saved. */
    private static List<Stretch<Hand>> filled(final List<Stretch<Hand>> known, final int length) {
        final List<Stretch<Hand>> all = new ArrayList<>();
        int at = 0;
        for (final Stretch<Hand> one : known) {
            if (one.from() > at) {
                all.add(new Stretch<>(at, one.from(), NOBODY));
            }
            all.add(one);
            at = one.to();
        }
        if (at < length) {
            all.add(new Stretch<>(at, length, NOBODY));
        }
        return all;
    }

    private static Region part(final Stretch<Hand> one) {
        final Region part = new Region();
        final boolean typed = one.what().equals(NOBODY);
        part.getStyleClass()
                .addAll(
                        "author-part",
                        typed
                                ? "by-nobody"
                                : vespera.desktop.versions.Actors.style(
                                        one.what().actor()));
        final Tooltip tip = new Tooltip(
                typed ? TEXTS.say("typed-since-the-last-save") : one.what().words());
        tip.setShowDelay(Duration.millis(150));
        Tooltip.install(part, tip);
        return part;
    }

    @Override
    protected double computePrefWidth(final double height) {
        return WIDTH + GAP;
    }

    @Override
    protected void layoutChildren() {
        final double x = getWidth() - WIDTH - GAP;
        final double height = getHeight();
        for (int i = 0; i < parts.size(); i++) {
            final double from = height * parts.get(i).from() / length;
            final double to = height * parts.get(i).to() / length;
            getChildren().get(i).resizeRelocate(x, from, WIDTH, Math.max(LEAST, to - from));
        }
    }
}
