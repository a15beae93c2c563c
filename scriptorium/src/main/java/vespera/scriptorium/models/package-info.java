/** Language models as a port: what a provider can do, what is asked of it, what it streams back. */
@NullMarked
package vespera.scriptorium.models;

import org.jspecify.annotations.NullMarked;
