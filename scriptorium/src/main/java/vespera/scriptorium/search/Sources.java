package vespera.scriptorium.search;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.VectorStore;

/**
 * Where a search looks.
 *
 * @param linked the documents that a document's links lead to
 * @param things all tasks, messages and decisions, asked for again when the journal has grown
 * @param entries how many entries the journal has
 * @param zone in which a day begins
 */
public record Sources(
        Documents documents,
        WordIndex words,
        VectorStore vectors,
        LazyEmbedder embedder,
        NearestChunks nearest,
        Function<Document, Collection<DocumentId>> linked,
        Supplier<List<Thing>> things,
        LongSupplier entries,
        InstantSource clock,
        ZoneId zone) {}
