package vespera.house.broken.cypher.scriptorium;

import org.neo4j.graphdb.GraphDatabaseService;

/** Wrong: the core speaks to Neo4j itself. */
public record CoreAsksGraph(GraphDatabaseService service) {}
