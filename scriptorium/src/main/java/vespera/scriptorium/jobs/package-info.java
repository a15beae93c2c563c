/** Long work with progress, an estimate and a cancel. */
@NullMarked
package vespera.scriptorium.jobs;

import org.jspecify.annotations.NullMarked;
