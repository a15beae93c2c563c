/** Where the parts are wired together: an open atelier, with or without a window. */
@NullMarked
package vespera.gateway;

import org.jspecify.annotations.NullMarked;
