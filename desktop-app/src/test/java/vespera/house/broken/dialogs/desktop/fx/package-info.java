/** A small wrong house, for the rule about the FX thread. */
@NullMarked
package vespera.house.broken.dialogs.desktop.fx;

import org.jspecify.annotations.NullMarked;
