package vespera.scriptorium.links;

import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.RawLink;

/** A link coming in: a backlink. */
public record InLink(Document source, RawLink link) {}
