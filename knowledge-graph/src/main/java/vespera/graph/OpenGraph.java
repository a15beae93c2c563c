package vespera.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A store that is open, and what can be asked of it. */
final class OpenGraph {

    /** The longest wait for a database that has started to say that it is available, in milliseconds. */
    private static final long AVAILABLE_MILLIS = 60_000;

    /** Lucene advises a JVM flag on standard error; held here because loggers are only weakly kept. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final DatabaseManagementService service;
    private final GraphFolder folder;
    private final Following following;
    private final Passages passages;
    private final Neighbourhood neighbourhood;
    private final ReadOnlyQuery query;

    private OpenGraph(
            final DatabaseManagementService service,
            final GraphFolder folder,
            final GraphDatabaseAPI db,
            final Duration longestQuery) {
        this.service = service;
        this.folder = folder;
        this.following = new Following(db);
        this.passages = new Passages(db);
        this.neighbourhood = new Neighbourhood(db);
        this.query = new ReadOnlyQuery(db, longestQuery);
    }

    /** Opens the store, recovering it where needed; this can take seconds, after a crash tens of seconds. */
    static OpenGraph at(final GraphFolder folder, final Duration longestQuery) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        final DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder.path())
                .loadPropertiesFromFile(folder.settings())
                .build();
        try {
            folder.markOpen();
            final var db = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            causeOfFailure(db).ifPresent(cause -> {
                throw new IllegalStateException("the database did not start", cause);
            });
            if (!db.isAvailable(AVAILABLE_MILLIS)) {
                throw new IllegalStateException("the database did not become available", failure(db));
            }
            Schema.prepare(db);
            Schema.verify(db);
            return new OpenGraph(service, folder, db, longestQuery);
        } catch (final IOException | RuntimeException e) {
            service.shutdown();
            throw e;
        }
    }

    private static @Nullable Throwable failure(final GraphDatabaseAPI db) {
        return causeOfFailure(db).orElse(null);
    }

    private static Optional<Throwable> causeOfFailure(final GraphDatabaseAPI db) {
        final DatabaseStateService<?> states = db.getDependencyResolver().resolveDependency(DatabaseStateService.class);
        return states.causeOfFailure(db.databaseId());
    }

    Following following() {
        return following;
    }

    Passages passages() {
        return passages;
    }

    Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    ReadOnlyQuery query() {
        return query;
    }

    /** Ends running transactions, writes a checkpoint and lets the folder go. */
    void close() throws IOException {
        service.shutdown();
        folder.markClosed();
    }
}
