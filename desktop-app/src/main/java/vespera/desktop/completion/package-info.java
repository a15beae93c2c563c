/** What is offered while a link, a tag or a name is being typed. */
@NullMarked
package vespera.desktop.completion;

import org.jspecify.annotations.NullMarked;
