package vespera.desktop.artifactview;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import vespera.desktop.versions.DiffRun;

/** What an artifact holds, read and ready to be shown. */
sealed interface Preview {

    /** A message's or a decision's text. */
    record Said(List<Prose.Para> paragraphs) implements Preview {}

    /**
     * A version's text.
     *
     * @param text as it is written
     * @param paragraphs as it is read
     * @param changes what differs from the version before, empty for the first
     */
    record Written(String text, List<Prose.Para> paragraphs, Optional<List<DiffRun>> changes) implements Preview {}

    /**
     * A file of another program, as far as it can be read: its words, its outline, what it says about itself.
     *
     * @param facts what it is
     */
    record Taken(List<Fact> facts, List<Prose.Para> paragraphs) implements Preview {}

    /**
     * A picture.
     *
     * @param facts its size and what it says about itself
     */
    record Picture(Image image, List<Fact> facts) implements Preview {}

    /**
     * Two artifacts side by side.
     *
     * @param earlier what the older one is called
     * @param later what the newer one is called
     */
    record Compared(String earlier, String later, List<DiffRun> runs) implements Preview {}

    /** What happened, as names and values. */
    record Facts(List<Fact> facts) implements Preview {}

    /** Nothing to show, and why. */
    record Nothing(String reason) implements Preview {}

    /** One detail of what happened. */
    record Fact(String name, String value) {}
}
