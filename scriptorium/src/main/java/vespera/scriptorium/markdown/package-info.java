/** Reading Markdown in Obsidian's dialect: front matter, links, tags, headings and block ids. */
@NullMarked
package vespera.scriptorium.markdown;

import org.jspecify.annotations.NullMarked;
