/** Models served by Ollama, as its HTTP API documents it: JSON, one object a line. */
@NullMarked
package vespera.connectors.ollama;

import org.jspecify.annotations.NullMarked;
