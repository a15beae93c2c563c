package vespera.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.graphdb.security.AuthorizationViolationException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Queries from outside. Two barriers: the plan of the query is read before it runs, and it runs in a transaction that
 * may only read. The plan also shows what a reading transaction would let through: files, addresses and procedures.
 */
final class ReadOnlyQuery {

    /** Procedures that only look at the graph. All others are refused, those that are yet to come included. */
    private static final Set<String> PROCEDURES = Set.of(
            "db.labels",
            "db.relationshiptypes",
            "db.propertykeys",
            "db.ping",
            "db.schema.visualization",
            "db.schema.nodetypeproperties",
            "db.schema.reltypeproperties",
            "db.index.vector.querynodes",
            "db.index.fulltext.querynodes",
            "db.index.fulltext.queryrelationships");

    private static final String EXPLAIN = "EXPLAIN\n";
    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

    private final GraphDatabaseAPI db;
    private final Duration longest;

    ReadOnlyQuery(final GraphDatabaseAPI db, final Duration longest) {
        this.db = db;
        this.longest = longest;
    }

    List<Map<String, Object>> run(final String cypher, final Map<String, Object> parameters, final int mostRows) {
        try (Transaction tx = db.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                SecurityContext.AUTH_DISABLED.withMode(StaticAccessMode.READ),
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                longest.toMillis(),
                TimeUnit.MILLISECONDS)) {
            check(tx, cypher, parameters);
            return rows(tx, cypher, parameters, mostRows);
        } catch (final AuthorizationViolationException e) {
            throw new IllegalArgumentException("This query would change the graph; only reading is allowed.", e);
        } catch (final TransactionTerminatedException e) {
            throw stopped(e);
        } catch (final QueryExecutionException e) {
            if (timedOut(e)) {
                throw stopped(e);
            }
            throw new IllegalArgumentException("This query does not work: " + firstLine(e.getMessage()), e);
        }
    }

    private static void check(final Transaction tx, final String cypher, final Map<String, Object> parameters) {
        try (Result explained = tx.execute(EXPLAIN + cypher, parameters)) {
            final QueryType type = explained.getQueryExecutionType().queryType();
            if (type != QueryType.READ_ONLY) {
                throw new IllegalArgumentException(
                        type == QueryType.DBMS
                                ? "This query calls a procedure that is not allowed here."
                                : "This query would change the graph; only reading is allowed.");
            }
            check(explained.getExecutionPlanDescription());
        }
    }

    private static void check(final ExecutionPlanDescription step) {
        final String name = step.getName();
        if (name.contains("LoadCSV")) {
            throw new IllegalArgumentException("This query reads a file or an address; only the graph may be read.");
        }
        if (name.startsWith("Transaction")) {
            throw new IllegalArgumentException("CALL { } IN TRANSACTIONS is not allowed here; only reading is.");
        }
        if (name.startsWith("Show") || name.startsWith("Terminate")) {
            throw new IllegalArgumentException("This command is about the database program; only the graph is read.");
        }
        if (name.contains("ProcedureCall")) {
            checkProcedure(String.valueOf(step.getArguments().get("Details")));
        }
        step.getChildren().forEach(ReadOnlyQuery::check);
    }

    private static void checkProcedure(final String details) {
        final int open = details.indexOf('(');
        final String procedure = open < 0 ? details : details.substring(0, open);
        if (!PROCEDURES.contains(procedure.strip().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The procedure " + procedure + " is not allowed here.");
        }
    }

    @SuppressWarnings("NullAway") // a column may be null, which the port's type cannot say
    private static List<Map<String, Object>> rows(
            final Transaction tx, final String cypher, final Map<String, Object> parameters, final int mostRows) {
        final List<Map<String, Object>> rows = new ArrayList<>();
        try (Result result = tx.execute(cypher, parameters)) {
            final List<String> columns = result.columns();
            while (rows.size() < mostRows && result.hasNext()) {
                final Map<String, Object> found = result.next();
                final Map<String, Object> row = new LinkedHashMap<>();
                for (final String column : columns) {
                    row.put(column, JsonValues.plain(found.get(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private IllegalArgumentException stopped(final RuntimeException cause) {
        return new IllegalArgumentException(
                "This query took longer than " + longest.toSeconds() + " s and was stopped; ask for less.", cause);
    }

    private static boolean timedOut(final Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionTerminatedException) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong, at the place in her text: one line less than with our EXPLAIN above it. */
    private static String firstLine(final @Nullable String message) {
        final String line = message == null ? "" : message.lines().findFirst().orElse("");
        return PLACE.matcher(line).replaceFirst(place -> {
            final int explained = Integer.parseInt(place.group(1));
            return "(line " + Math.max(1, explained - 1) + ", column " + place.group(2) + ")";
        });
    }
}
