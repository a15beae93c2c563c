/** What tests of every module share: a store in memory and samples of everything that is kept. */
@NullMarked
package vespera.scriptorium.testing;

import org.jspecify.annotations.NullMarked;
