/** A small wrong house, for the rule about SQL. */
@NullMarked
package vespera.house.broken.sql.gateway;

import org.jspecify.annotations.NullMarked;
