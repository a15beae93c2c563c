/** Who wrote what: stretches of a text with their authors, as a margin beside the text, as a list and as a report. */
@NullMarked
package vespera.desktop.authorship;

import org.jspecify.annotations.NullMarked;
