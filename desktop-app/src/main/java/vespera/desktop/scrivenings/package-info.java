/** Many documents as one text, each edit landing in its own. */
@NullMarked
package vespera.desktop.scrivenings;

import org.jspecify.annotations.NullMarked;
