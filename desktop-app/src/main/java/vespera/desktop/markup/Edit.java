package vespera.desktop.markup;

/**
 * A change of a text that is one step to undo.
 *
 * @param from where what goes starts
 * @param to where it ends
 * @param with what comes in its place
 * @param anchor where the selection starts afterwards, in the text as it then is
 * @param caret where the caret is afterwards; equal to the anchor where nothing is selected
 */
public record Edit(Place from, Place to, String with, Place anchor, Place caret) {

    /** One with the caret after what came. */
    public static Edit of(final Place from, final Place to, final String with) {
        final Place end = from.after(with);
        return new Edit(from, to, with, end, end);
    }

    /** Moves the caret, and changes nothing. */
    public static Edit go(final Place anchor, final Place caret) {
        return new Edit(caret, caret, "", anchor, caret);
    }

    /** The text after it, for tests and previews. */
    public String applied(final Script script) {
        return script.part(new Place(0, 0), from) + with + script.part(to, script.end());
    }
}
