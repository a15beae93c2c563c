package vespera.scriptorium.suggestions;

/** What a suggestion is about. */
public enum Kind {
    /** A document is named in another one without a link. */
    MENTION,
    /** Two documents belong together and do not link to each other. */
    RELATED,
    /** A tag in use elsewhere would fit. */
    TAG,
    /** Another name of a person, place, organisation or thing. */
    ALIAS,
    /** A person, place, organisation or thing that has no page. */
    ENTITY,
    /** Most of a document stands in another one as well. */
    DUPLICATE,
    /** A document that nothing leads to and that leads nowhere. */
    ORPHAN,
    /** Documents that belong together and have no page that lists them. */
    CLUSTER,
    /** A link that leads nowhere, and where it was likely meant to lead. */
    BROKEN_LINK,
    /** A line of text that says what is to be done. */
    TASK,
    /** Links that still use the name a document had before it was renamed outside. */
    RENAME
}
