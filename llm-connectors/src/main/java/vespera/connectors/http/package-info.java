/** What the model connectors share on the wire: requests that can be stopped, lines, events and plain words. */
@NullMarked
package vespera.connectors.http;

import org.jspecify.annotations.NullMarked;
