@NullMarked
package vespera.house.broken.formats.gateway;

import org.jspecify.annotations.NullMarked;
