@NullMarked
package vespera.house.broken.formats.filetypes;

import org.jspecify.annotations.NullMarked;
