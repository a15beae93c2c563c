package vespera.graph;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
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

    /**
     * What the nodes and edges mean, counted up with every change that a graph drawn before cannot be brought to by
     * following: 2 since sections, authors, talk and citations are drawn.
     */
    private static final int DRAWN = 2;

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

    /**
     * Reads every thing's id once: some damage to the files lets a database open that has lost its nodes.
     *
     * @throws IllegalStateException where a thing cannot be read, or there are fewer than the database counts
     */
    static void verify(final GraphDatabaseService db) {
        long read = 0;
        try (Transaction tx = db.beginTx();
                var things = tx.findNodes(THING)) {
            while (things.hasNext()) {
                if (!(things.next().getProperty("id", null) instanceof String)) {
                    throw new IllegalStateException("a thing has no id");
                }
                read++;
            }
            try (var counted = tx.execute("MATCH (n:Thing) RETURN count(n) AS things")) {
                if (new Row(counted.next()).number("things").longValue() != read) {
                    throw new IllegalStateException("some things cannot be found");
                }
            }
            try (var offset = tx.execute("MATCH (f:Follower) RETURN f.applied AS applied")) {
                new Row(offset.next()).number("applied");
            }
        } catch (final NotFoundException | NoSuchElementException e) {
            throw new IllegalStateException("a thing cannot be read", e);
        }
    }

    /** Thrown for a graph whose nodes and edges are of another version than this program draws. */
    static final class DrawnOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DrawnOtherwise() {
            super("the graph was drawn by another version");
        }
    }

    private static void follower(final GraphDatabaseService db) {
        try (Transaction tx = db.beginTx()) {
            final List<Node> followers =
                    tx.findNodes(Label.label("Follower")).stream().toList();
            final boolean there = followers.size() == 1;
            if (there && !(followers.getFirst().getProperty("applied", null) instanceof Number)) {
                // Not another version's way, but damage, which is said.
                throw new IllegalStateException("the graph does not say how far it has followed");
            }
            if (there && !Integer.valueOf(DRAWN).equals(followers.getFirst().getProperty("drawn", null))) {
                throw new DrawnOtherwise();
            }
            if (!there) {
                if (tx.findNodes(THING).stream().findAny().isPresent()) {
                    throw new IllegalStateException("the graph does not say how far it has followed");
                }
                final Node follower = tx.createNode(Label.label("Follower"));
                follower.setProperty("applied", 0L);
                follower.setProperty("drawn", DRAWN);
                tx.commit();
            }
        }
    }
}
