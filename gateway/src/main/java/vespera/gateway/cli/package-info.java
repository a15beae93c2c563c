/** The command line: every command checks its words, calls one service, and says what came of it. */
@NullMarked
package vespera.gateway.cli;

import org.jspecify.annotations.NullMarked;
