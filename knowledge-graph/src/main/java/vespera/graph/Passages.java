package vespera.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.IndexSetting;
import vespera.scriptorium.graph.KnowledgeGraph.NearPassage;
import vespera.scriptorium.graph.PassageVector;

/** Passages and one vector index a model fingerprint. Quantisation is off: it costs a quarter of the recall. */
final class Passages {

    private static final int BATCH = 1_000;
    private static final long ONLINE_SECONDS = 60;

    private static final String REMOVE = """
            UNWIND $rows AS row
            MATCH (p:Passage {document: row})
            USING INDEX SEEK p:Passage(document)
            WHERE p.fingerprint = $fingerprint
            DELETE p""";

    private static final String NEAREST = """
            CALL db.index.vector.queryNodes($index, $limit, $question) YIELD node, score
            RETURN node.document AS document, node.ordinal AS ordinal, score""";

    private static final Comparator<NearPassage> BEST = Comparator.comparingDouble(NearPassage::similarity)
            .reversed()
            .thenComparing(NearPassage::document)
            .thenComparingInt(NearPassage::ordinal);

    private final GraphDatabaseService db;

    Passages(final GraphDatabaseService db) {
        this.db = db;
    }

    /** Replaces the passages of the documents; each document changes whole, however many transactions it takes. */
    void put(final String fingerprint, final Set<String> documents, final List<PassageVector> passages) {
        final Map<String, List<PassageVector>> byDocument = new TreeMap<>();
        documents.forEach(document -> byDocument.put(document, new ArrayList<>()));
        for (final PassageVector passage : passages) {
            final List<PassageVector> ofDocument = byDocument.get(passage.document());
            if (ofDocument == null) {
                throw new IllegalArgumentException("a passage of a document that is not among those to replace");
            }
            ofDocument.add(passage);
        }
        if (!passages.isEmpty()) {
            checkDimension(index(fingerprint, passages.getFirst().vector().length), passages);
        }
        final List<String> some = new ArrayList<>();
        final List<PassageVector> theirs = new ArrayList<>();
        byDocument.forEach((document, list) -> {
            some.add(document);
            theirs.addAll(list);
            if (theirs.size() >= BATCH || some.size() >= BATCH) {
                replace(fingerprint, some, theirs);
                some.clear();
                theirs.clear();
            }
        });
        if (!some.isEmpty()) {
            replace(fingerprint, some, theirs);
        }
    }

    private void replace(final String fingerprint, final List<String> documents, final List<PassageVector> passages) {
        final List<Map<String, Object>> rows = passages.stream()
                .map(p ->
                        Map.<String, Object>of("document", p.document(), "ordinal", p.ordinal(), "vector", p.vector()))
                .toList();
        final String create = "UNWIND $rows AS row CREATE (p:Passage:" + name(fingerprint)
                + " {document: row.document, ordinal: row.ordinal, fingerprint: $fingerprint, vector: row.vector})";
        try (Transaction tx = db.beginTx()) {
            tx.execute(REMOVE, Map.of("rows", documents, "fingerprint", fingerprint))
                    .close();
            if (!rows.isEmpty()) {
                tx.execute(create, Map.of("rows", rows, "fingerprint", fingerprint))
                        .close();
            }
            tx.commit();
        }
    }

    List<NearPassage> nearest(final String fingerprint, final float[] question, final int limit) {
        final OptionalInt dimension = dimension(fingerprint);
        if (dimension.isEmpty() || limit < 1 || !hasDirection(question)) {
            return List.of();
        }
        if (dimension.getAsInt() != question.length) {
            throw new IllegalArgumentException(
                    "a vector of " + question.length + " numbers where this model makes " + dimension.getAsInt());
        }
        final List<NearPassage> found = new ArrayList<>();
        try (Transaction tx = db.beginTx();
                Result result =
                        tx.execute(NEAREST, Map.of("index", name(fingerprint), "limit", limit, "question", question))) {
            result.forEachRemaining(columns -> {
                final var row = new Row(columns);
                final double similarity = cosine(row.number("score").doubleValue());
                found.add(new NearPassage(
                        row.text("document"), row.number("ordinal").intValue(), similarity));
            });
        }
        found.sort(BEST);
        return List.copyOf(found);
    }

    /** Asks every index once and writes nothing. */
    void rehearse() {
        try (Transaction tx = db.beginTx()) {
            for (final var index : tx.schema().getIndexes()) {
                if (index.getIndexConfiguration().get(IndexSetting.vector_Dimensions())
                        instanceof final Number dimension) {
                    final float[] question = new float[dimension.intValue()];
                    question[0] = 1;
                    tx.execute(NEAREST, Map.of("index", index.getName(), "limit", 1, "question", question))
                            .close();
                }
            }
            tx.execute(REMOVE, Map.of("rows", List.of(), "fingerprint", "")).close();
        }
    }

    /** Neo4j's score for cosine is (1 + cosine) / 2. */
    private static double cosine(final double score) {
        return Math.clamp(2 * score - 1, -1, 1);
    }

    private static boolean hasDirection(final float[] vector) {
        double sum = 0;
        for (final float part : vector) {
            sum += (double) part * part;
        }
        return Double.isFinite(sum) && sum > 0;
    }

    private static void checkDimension(final int dimension, final List<PassageVector> passages) {
        for (final PassageVector passage : passages) {
            if (passage.vector().length != dimension || !hasDirection(passage.vector())) {
                throw new IllegalArgumentException("a passage's vector has " + passage.vector().length
                        + " numbers where " + dimension + " are due, or is zero or not finite");
            }
        }
    }

    private OptionalInt dimension(final String fingerprint) {
        final String name = name(fingerprint);
        try (Transaction tx = db.beginTx()) {
            for (final var index : tx.schema().getIndexes()) {
                if (index.getName().equals(name)
                        && index.getIndexConfiguration().get(IndexSetting.vector_Dimensions())
                                instanceof final Number dimension) {
                    return OptionalInt.of(dimension.intValue());
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Makes the index where it is not there yet; returns its dimension. */
    private int index(final String fingerprint, final int dimension) {
        final OptionalInt there = dimension(fingerprint);
        if (there.isPresent()) {
            return there.getAsInt();
        }
        final String name = name(fingerprint);
        try (Transaction tx = db.beginTx()) {
            tx.execute("CREATE VECTOR INDEX " + name + " IF NOT EXISTS FOR (p:" + name + ") ON (p.vector) "
                            + "OPTIONS {indexConfig: {`vector.dimensions`: " + dimension
                            + ", `vector.similarity_function`: 'cosine', `vector.quantization.enabled`: false}}")
                    .close();
            tx.commit();
        }
        try (Transaction tx = db.beginTx()) {
            tx.schema().awaitIndexOnline(name, ONLINE_SECONDS, TimeUnit.SECONDS);
        }
        return dimension;
    }

    /** The label and the index of a fingerprint: letters and digits only, whatever the fingerprint holds. */
    static String name(final String fingerprint) {
        try {
            final byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(fingerprint.getBytes(StandardCharsets.UTF_8));
            return "Passages_" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
