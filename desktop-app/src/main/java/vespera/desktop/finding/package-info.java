/** Finding and replacing words in the open text and in all of them. */
@NullMarked
package vespera.desktop.finding;

import org.jspecify.annotations.NullMarked;
