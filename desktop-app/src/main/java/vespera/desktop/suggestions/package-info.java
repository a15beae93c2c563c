/** The queue of suggestions: seen, previewed, accepted and dismissed. */
@NullMarked
package vespera.desktop.suggestions;

import org.jspecify.annotations.NullMarked;
