/** How well names that stand unlinked are found: her own links, taken away, are the labels. */
@NullMarked
package vespera.benchmarks.mentions;

import org.jspecify.annotations.NullMarked;
