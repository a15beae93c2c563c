/** The chat pane: questions to a language model, answered from the atelier's own passages. */
@NullMarked
package vespera.desktop.chatpane;

import org.jspecify.annotations.NullMarked;
