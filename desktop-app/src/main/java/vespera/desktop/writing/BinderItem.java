package vespera.desktop.writing;

import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;

/** A line of the binder. */
sealed interface BinderItem {

    /** What it is called in the list. */
    String name();

    /** Stays the same while the line means the same. */
    String key();

    /**
     * A folder.
     *
     * @param path from the atelier's folder, empty for that itself
     */
    record Folder(String path, String name) implements BinderItem {
        @Override
        public String key() {
            return path + "/";
        }
    }

    /** A document in its folder. */
    record Leaf(Document document) implements BinderItem {
        @Override
        public String name() {
            return document.kind() == Document.Kind.MARKDOWN
                    ? document.name()
                    : document.path().substring(document.path().lastIndexOf('/') + 1);
        }

        @Override
        public String key() {
            return document.id().toString();
        }
    }

    /** The group of what was archived. */
    record Shelf(int size) implements BinderItem {
        @Override
        public String name() {
            return Texts.of(BinderItem.class).say("binder-archive");
        }

        @Override
        public String key() {
            return "//archive";
        }
    }

    /** A document in the archive. */
    record Archived(Document document) implements BinderItem {
        @Override
        public String name() {
            return document.name();
        }

        @Override
        public String key() {
            return "//archive/" + document.id();
        }
    }
}
