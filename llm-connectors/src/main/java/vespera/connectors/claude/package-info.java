/** Claude through the Messages API, version 2023-06-01: server-sent events, retries before the first of them. */
@NullMarked
package vespera.connectors.claude;

import org.jspecify.annotations.NullMarked;
