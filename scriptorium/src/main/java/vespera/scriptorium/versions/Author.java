package vespera.scriptorium.versions;

import java.util.UUID;
import vespera.scriptorium.journal.Actor;

/** Who wrote something, in which version, when. */
record Author(Actor actor, UUID artifact, long at) {

    /** What was written in a version that cannot be read any more: nobody knows by whom. */
    Author unknown() {
        return new Author(new Actor(Actor.Kind.OUTSIDE, "unknown"), artifact, at);
    }
}
