/** File types: which hooks there are, and the process apart in which the dangerous ones read. */
@NullMarked
package vespera.filetypes;

import org.jspecify.annotations.NullMarked;
