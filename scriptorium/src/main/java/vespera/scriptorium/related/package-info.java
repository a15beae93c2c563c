/** Which documents belong together though nobody has linked them, and why: words, meaning and the graph fused. */
@NullMarked
package vespera.scriptorium.related;

import org.jspecify.annotations.NullMarked;
