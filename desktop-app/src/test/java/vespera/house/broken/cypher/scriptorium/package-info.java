/** A small wrong house, for the rule about Neo4j. */
@NullMarked
package vespera.house.broken.cypher.scriptorium;

import org.jspecify.annotations.NullMarked;
