/** A small wrong house, for the rule about SQL. */
@NullMarked
package vespera.house.broken.sql.store;

import org.jspecify.annotations.NullMarked;
