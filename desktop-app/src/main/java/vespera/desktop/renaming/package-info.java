/** Renaming a document, with the links that lead to it. */
@NullMarked
package vespera.desktop.renaming;

import org.jspecify.annotations.NullMarked;
