package vespera.scriptorium.links;

import vespera.scriptorium.documents.Document;

/** A place where another document names this one without a link. */
public record MentionIn(Document source, Mention mention, String passage) {}
