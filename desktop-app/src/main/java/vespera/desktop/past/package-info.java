/** Looking back in time: the time line under the views, and what changed between two moments. */
@NullMarked
package vespera.desktop.past;

import org.jspecify.annotations.NullMarked;
