package vespera.scriptorium.testing;

import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;

/** What is left of something whose words were erased. */
final class Untitled {

    private Untitled() {}

    static Document of(final Document d) {
        return new Document(d.id(), d.path(), d.state(), d.versions(), d.place(), null);
    }

    static Artifact of(final Artifact a) {
        return new Artifact(
                a.id(),
                a.sequence(),
                a.type(),
                a.at(),
                a.actor(),
                Artifact.ERASED,
                a.task(),
                a.document(),
                null,
                a.cause(),
                a.hash(),
                a.size(),
                a.blob());
    }
}
