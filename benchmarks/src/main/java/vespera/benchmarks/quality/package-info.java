/** How good a ranking is, and whether one is better than another by more than chance. */
@NullMarked
package vespera.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
