package vespera.desktop.artifactview;

import java.util.List;
import java.util.Optional;
import vespera.desktop.versions.DiffRun;

/** What an artifact holds, read and ready to be shown. */
sealed interface Preview {

    /** A message's text. */
    record Said(String text) implements Preview {}

    /**
     * A version's text.
     *
     * @param changes what differs from the version before, empty for the first
     */
    record Written(String text, Optional<List<DiffRun>> changes) implements Preview {}

    /** A picture's bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] bytes) implements Preview {}

    /** What happened, as names and values. */
    record Facts(List<Fact> facts) implements Preview {}

    /** Nothing to show, and why. */
    record Nothing(String reason) implements Preview {}

    /** One detail of what happened. */
    record Fact(String name, String value) {}
}
