/** The order in which a writer has her documents. */
@NullMarked
package vespera.scriptorium.binder;

import org.jspecify.annotations.NullMarked;
