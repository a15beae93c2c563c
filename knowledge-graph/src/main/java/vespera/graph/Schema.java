package vespera.graph;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;

/**
 * What the store must have before anything is written: unique ids, an index to a document's passages, and the one
 * {@code :Follower} node that holds the offset. The community edition has uniqueness constraints and no others.
 */
final class Schema {

    private static final Label THING = Label.label("Thing");
    private static final Label PASSAGE = Label.label("Passage");
    private static final String UNIQUE = "thing_id";
    private static final String BY_DOCUMENT = "passage_document";
    private static final long ONLINE_SECONDS = 60;

    private Schema() {}

    static void prepare(final GraphDatabaseService db) {
        try (Transaction tx = db.beginTx()) {
            final var schema = tx.schema();
            boolean unique = false;
            for (final var constraint : schema.getConstraints(THING)) {
                unique |= constraint.getName().equals(UNIQUE);
            }
            boolean indexed = false;
            for (final var index : schema.getIndexes(PASSAGE)) {
                indexed |= index.getName().equals(BY_DOCUMENT);
            }
            if (!unique) {
                schema.constraintFor(THING)
                        .assertPropertyIsUnique("id")
                        .withName(UNIQUE)
                        .create();
            }
            if (!indexed) {
                schema.indexFor(PASSAGE).on("document").withName(BY_DOCUMENT).create();
            }
            tx.commit();
        }
        follower(db);
        try (Transaction tx = db.beginTx()) {
            tx.schema().awaitIndexesOnline(ONLINE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void follower(final GraphDatabaseService db) {
        try (Transaction tx = db.beginTx()) {
            final boolean there = tx.findNodes(Label.label("Follower")).stream().count() == 1;
            if (!there) {
                if (tx.findNodes(THING).stream().findAny().isPresent()) {
                    throw new IllegalStateException("the graph does not say how far it has followed");
                }
                tx.execute("CREATE (:Follower {applied: 0})", Map.of()).close();
                tx.commit();
            }
        }
    }
}
