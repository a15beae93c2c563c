/** The command line. */
@NullMarked
package vespera.gateway.cli;

import org.jspecify.annotations.NullMarked;
