/** The append-only journal: events, actors, sessions, the gate that every change passes, and the port that keeps them. */
@NullMarked
package vespera.scriptorium.journal;

import org.jspecify.annotations.NullMarked;
