/** The knowledge graph as a port: nodes, typed edges with the line that made them, and the follower that feeds it. */
@NullMarked
package vespera.scriptorium.graph;

import org.jspecify.annotations.NullMarked;
