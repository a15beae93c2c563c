package vespera.house.broken.cypher.graph;

import org.neo4j.graphdb.GraphDatabaseService;

/** Right: the graph's own module speaks to Neo4j. */
public record GraphAsksGraph(GraphDatabaseService service) {}
