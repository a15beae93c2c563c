/** Channels and messages, and answers grounded in the atelier's own passages. */
@NullMarked
package vespera.scriptorium.chat;

import org.jspecify.annotations.NullMarked;
