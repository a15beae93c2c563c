/** Writing to the disk so that it lasts through a power cut. */
@NullMarked
package vespera.scriptorium.files;

import org.jspecify.annotations.NullMarked;
