/** The codex: who and what her texts speak of, under which names, where, with whom, and where passages disagree. */
@NullMarked
package vespera.scriptorium.codex;

import org.jspecify.annotations.NullMarked;
