/** Somebody who clicks, drags and types without sense, to find what breaks. */
@NullMarked
package vespera.desktop.monkey;

import org.jspecify.annotations.NullMarked;
