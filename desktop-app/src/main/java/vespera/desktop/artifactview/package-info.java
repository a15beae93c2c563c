/** The artifact browser: every message, version, decision and action, with what it holds and where it came from. */
@NullMarked
package vespera.desktop.artifactview;

import org.jspecify.annotations.NullMarked;
