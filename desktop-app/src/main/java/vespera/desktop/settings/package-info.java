/** What a person can set. */
@NullMarked
package vespera.desktop.settings;

import org.jspecify.annotations.NullMarked;
