/** Grows a damaged store again from the best copies of everything. */
@NullMarked
package vespera.gateway.repair;

import org.jspecify.annotations.NullMarked;
