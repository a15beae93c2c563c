package vespera.scriptorium.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns a payload of one schema version into the next; the journal itself keeps what was written. */
public interface Upcaster {

    /** Changes the payload in place, into the version after its own. */
    void lift(ObjectNode payload);
}
