package vespera.desktop.artifactview;

import javafx.scene.Node;
import vespera.desktop.desk.Desk;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.emptypage.FirstPage;
import vespera.desktop.texts.Texts;

/** What stands in the place of an empty list of artifacts: why it is empty, and what to do. */
final class NothingListed {

    private static final Texts TEXTS = Texts.of(NothingListed.class);

    private NothingListed() {}

    static Node of(final Desk desk, final ArtifactsViewModel model) {
        if (!model.wordsProperty().get().isBlank()) {
            return new EmptyPage("fth-filter", TEXTS.say("nothing-matches"), "");
        }
        if (desk.asOf().isPast() && model.nothingFound()) {
            return new EmptyPage("fth-archive", TEXTS.say("nothing-yet-then"), "");
        }
        if (!model.nothingFound()) {
            return new EmptyPage("fth-filter", TEXTS.say("all-off"), "");
        }
        final EmptyPage nothing =
                new EmptyPage("fth-archive", TEXTS.say("nothing-yet-title"), TEXTS.say("nothing-yet"));
        new FirstPage(desk).offer(nothing);
        return nothing;
    }
}
