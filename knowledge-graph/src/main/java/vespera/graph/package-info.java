/** The knowledge graph in an embedded Neo4j: opened in the background, quiet, without a network door, derived data. */
@NullMarked
package vespera.graph;

import org.jspecify.annotations.NullMarked;
