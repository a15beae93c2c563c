/** The journal as readable lines: what a mirror beside the database holds, and an export gives. */
@NullMarked
package vespera.scriptorium.mirror;

import org.jspecify.annotations.NullMarked;
