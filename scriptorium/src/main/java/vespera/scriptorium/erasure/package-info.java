/** Takes content out for good: what would go, whether it may, and the event that tells of it. */
@NullMarked
package vespera.scriptorium.erasure;

import org.jspecify.annotations.NullMarked;
