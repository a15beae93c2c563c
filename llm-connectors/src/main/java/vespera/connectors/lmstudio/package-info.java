/** Models served by LM Studio: its own API to list them, the OpenAI-compatible one to chat. */
@NullMarked
package vespera.connectors.lmstudio;

import org.jspecify.annotations.NullMarked;
