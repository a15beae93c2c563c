/** Sessions: what is private to one run of the window. */
@NullMarked
package vespera.scriptorium.sessions;

import org.jspecify.annotations.NullMarked;
