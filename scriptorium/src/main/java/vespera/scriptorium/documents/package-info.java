/** The writer's files: what they are, where they lie, and the one service that changes them. */
@NullMarked
package vespera.scriptorium.documents;

import org.jspecify.annotations.NullMarked;
