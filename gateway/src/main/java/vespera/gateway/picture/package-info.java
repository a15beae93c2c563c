/** Drawings as files: PNG, SVG and PDF, with no screen and no toolkit. */
@NullMarked
package vespera.gateway.picture;

import org.jspecify.annotations.NullMarked;
