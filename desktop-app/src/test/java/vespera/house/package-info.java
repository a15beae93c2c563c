/** The rules of the house, each shown to catch what it forbids. */
@NullMarked
package vespera.house;

import org.jspecify.annotations.NullMarked;
