/** The writing desk: the binder, the Markdown editor, its preview, and keeping every word that is typed. */
@NullMarked
package vespera.desktop.writing;

import org.jspecify.annotations.NullMarked;
