package vespera.desktop.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Version;

/**
 * A version as a line of the list.
 *
 * @param change how much longer or shorter it is than the one before, in words
 * @param erased whether its text was erased for good
 */
record VersionLine(Version version, String change, boolean erased) {

    private static final Texts TEXTS = Texts.of(VersionLine.class);

    /** Lines of a document's versions, newest first. */
    static List<VersionLine> of(final List<Version> newestFirst, final Set<String> erased) {
        final List<VersionLine> lines = new ArrayList<>(newestFirst.size());
        for (int i = 0; i < newestFirst.size(); i++) {
            final Version version = newestFirst.get(i);
            lines.add(new VersionLine(
                    version,
                    i + 1 == newestFirst.size()
                            ? Told.size(version.state().size())
                            : Told.change(
                                    newestFirst.get(i + 1).state().size(),
                                    version.state().size()),
                    erased.contains(version.state().hash())));
        }
        return lines;
    }

    String title() {
        return version.number() + " · " + (erased ? TEXTS.say("erased-for-good") : Told.done(version));
    }

    String below() {
        return Told.when(version.at()) + " · " + Actors.words(version.actor());
    }
}
