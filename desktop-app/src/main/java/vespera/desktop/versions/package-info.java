/** The versions of a document: a list, the difference of any two by words, and the way back to one of them. */
@NullMarked
package vespera.desktop.versions;

import org.jspecify.annotations.NullMarked;
