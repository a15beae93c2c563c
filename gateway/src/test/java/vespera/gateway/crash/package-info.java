/** Power cuts, kills and failing disks: what they leave is opened with the real code and must hold all it promised. */
@NullMarked
package vespera.gateway.crash;

import org.jspecify.annotations.NullMarked;
