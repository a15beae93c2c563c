/** A small wrong house, for the rule about the FX thread. */
@NullMarked
package vespera.house.broken.thread.desktop.fx;

import org.jspecify.annotations.NullMarked;
