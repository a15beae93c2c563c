/** Who and what the texts are about: a list of names and a page for each that fills itself. */
@NullMarked
package vespera.desktop.codex;

import org.jspecify.annotations.NullMarked;
