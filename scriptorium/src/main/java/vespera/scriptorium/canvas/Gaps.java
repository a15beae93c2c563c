package vespera.scriptorium.canvas;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the objects of a list.
 *
 * @param lead before the first
 * @param between before each of the others, as it is
 * @param usual before one that was not there
 * @param tail after the last
 */
record Gaps(String lead, List<String> between, String usual, String tail) {

    static Gaps of(final String text, final JsonSpan.Obj root, final JsonSpan array, final List<JsonSpan.Obj> objects) {
        if (objects.isEmpty()) {
            return empty(text, root);
        }
        final String lead = text.substring(array.from() + 1, objects.getFirst().from());
        final List<String> between = new ArrayList<>();
        for (int i = 1; i < objects.size(); i++) {
            between.add(text.substring(objects.get(i - 1).to(), objects.get(i).from()));
        }
        final String usual = between.isEmpty() ? "," + lead : between.getLast();
        return new Gaps(lead, between, usual, text.substring(objects.getLast().to(), array.to() - 1));
    }

    /** One step further in than the lists themselves, where these stand on lines of their own. */
    private static Gaps empty(final String text, final JsonSpan.Obj root) {
        final String open = JsonStyle.of(text, root, JsonStyle.TIGHT).open();
        if (open.indexOf('\n') < 0) {
            return new Gaps("", List.of(), ",", "");
        }
        final String line = open.substring(open.lastIndexOf('\n'));
        final String deeper = line + line.substring(1);
        return new Gaps(deeper, List.of(), "," + deeper, line);
    }

    /** Before the object that had this place, or before a new one where that is -1. */
    String before(final int place) {
        return place > 0 ? between.get(place - 1) : usual;
    }
}
