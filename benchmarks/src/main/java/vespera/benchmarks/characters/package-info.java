/** How well the characters of a novel are found, and their names joined. */
@NullMarked
package vespera.benchmarks.characters;

import org.jspecify.annotations.NullMarked;
