/** Where the topics of a mind map stand: pure computation, no nodes of the screen. */
@NullMarked
package vespera.desktop.mindmap.layout;

import org.jspecify.annotations.NullMarked;
