package vespera.scriptorium.canvas;

import org.jspecify.annotations.Nullable;

/**
 * A card on a canvas.
 *
 * @param color a preset from {@code "1"} to {@code "6"} or a hex value, as the file has it; null for none
 */
public record CanvasNode(String id, Box box, @Nullable String color, Content content) {

    /** What a card holds. */
    public sealed interface Content {

        /** The word of the format for it. */
        String type();
    }

    /** Markdown. */
    public record Text(String text) implements Content {
        @Override
        public String type() {
            return "text";
        }
    }

    /**
     * A file of the atelier.
     *
     * @param subpath a heading or block in it, beginning with {@code #}; null for the whole file
     */
    public record File(String file, @Nullable String subpath) implements Content {
        @Override
        public String type() {
            return "file";
        }
    }

    /** An address. */
    public record Link(String url) implements Content {
        @Override
        public String type() {
            return "link";
        }
    }

    /** A frame around others. */
    public record Group(
            @Nullable String label,
            @Nullable String background,
            @Nullable String backgroundStyle) implements Content {
        @Override
        public String type() {
            return "group";
        }
    }

    /** Of a type that this version of the format does not know; kept as it is. */
    public record Unknown(String type) implements Content {}

    public boolean isGroup() {
        return content instanceof Group;
    }
}
