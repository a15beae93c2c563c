/** Figures of the product beside those of its peers, measured in the same run. */
@NullMarked
package vespera.benchmarks;

import org.jspecify.annotations.NullMarked;
