/** Where was I, what is this, what next. */
@NullMarked
package vespera.desktop.home;

import org.jspecify.annotations.NullMarked;
