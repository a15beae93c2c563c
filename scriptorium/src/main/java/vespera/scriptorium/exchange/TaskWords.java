package vespera.scriptorium.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.exchange.OutlineTopic.Source;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;

/**
 * What a topic is called as a task: a title of one line, notes, a colour and an icon; and the details that say how it was
 * written, so that it can be written so again.
 *
 * @param colour a name of the palette, empty for none
 * @param icon what is shown, empty for none
 */
record TaskWords(String title, String notes, String colour, String icon) {

    static final String ID = TaskDetail.FREEPLANE + "id";
    static final String LINK = TaskDetail.FREEPLANE + "link";
    static final String ENVELOPE = TaskDetail.FREEPLANE + "envelope";
    /** Set on a task that stands only for the file, where that had no centre of its own. */
    static final String FILE = TaskDetail.FREEPLANE + "file";

    private static final String TAG = TaskDetail.FREEPLANE + "tag";
    private static final String GAPS = TaskDetail.FREEPLANE + "gaps";
    private static final String END = TaskDetail.FREEPLANE + "end";
    /** Stands in no XML text. */
    private static final String BETWEEN = "\u001e";

    private static final int LONGEST = 500;
    private static final Pattern PICTURE =
            Pattern.compile("(?:URI|src)=\"(?:[^\"]*/)?([^\"/]+)\"|!\\[[^]]*]\\((?:[^)]*/)?([^)/]+)\\)");

    static TaskWords of(final OutlineTopic topic) {
        final String text = oneLine(topic.text());
        final String title = text.isEmpty() ? unnamed(topic) : text;
        final boolean cut = title.length() > LONGEST;
        final String notes =
                cut ? topic.text().strip() + (topic.notes().isEmpty() ? "" : "\n\n" + topic.notes()) : topic.notes();
        return new TaskWords(
                cut ? shortened(title) : title,
                notes,
                Palette.nearest(topic.background())
                        .or(() -> Palette.nearest(topic.colour()))
                        .orElse(""),
                topic.icons().stream()
                        .flatMap(i -> MapIcons.shown(i).stream())
                        .findFirst()
                        .orElse(""));
    }

    private static String oneLine(final String text) {
        return text.replaceAll("[\\s\\u00a0\\p{Cntrl}]+", " ").strip();
    }

    private static String shortened(final String title) {
        final int end = Character.isHighSurrogate(title.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return title.substring(0, end) + "…";
    }

    /** A topic that is only a picture or a link is called after that. */
    private static String unnamed(final OutlineTopic topic) {
        for (final String gap : topic.source().map(Source::gaps).orElse(List.of())) {
            final Matcher picture = PICTURE.matcher(gap);
            if (picture.find()) {
                return oneLine(XmlText.read(picture.group(1) == null ? picture.group(2) : picture.group(1)));
            }
        }
        final String link = oneLine(topic.link());
        return link.isEmpty() || link.startsWith("#") ? "Untitled" : link.length() > LONGEST ? shortened(link) : link;
    }

    /** What a task keeps of a topic beyond what it has words for; relations come from elsewhere. */
    static SortedMap<String, String> details(final OutlineTopic topic, final TaskWords words) {
        final SortedMap<String, String> details = new TreeMap<>();
        put(details, TaskDetail.COLOUR, words.colour());
        put(details, TaskDetail.ICON, words.icon());
        put(details, ID, topic.id());
        put(details, LINK, topic.link());
        topic.source().ifPresent(source -> {
            put(details, TAG, source.tag());
            put(
                    details,
                    GAPS,
                    String.join(BETWEEN, source.gaps()) + (source.gaps().isEmpty() ? "" : BETWEEN));
            put(details, END, source.end());
        });
        return details;
    }

    static void put(final SortedMap<String, String> details, final String key, final String value) {
        if (!value.isEmpty()) {
            details.put(key, value);
        }
    }

    /** How the topic that a task was made of was written. */
    static Optional<Source> source(final Task task) {
        return task.detail(TAG).map(tag -> {
            final String gaps = task.detail(GAPS).orElse("");
            final List<String> parts = new ArrayList<>(List.of(gaps.split(BETWEEN, -1)));
            parts.removeLast();
            return new Source(tag, parts, task.detail(END).orElse(""));
        });
    }

    static String envelope(final Envelope envelope) {
        return envelope.charset().name()
                + BETWEEN
                + envelope.mark()
                + BETWEEN
                + String.join(BETWEEN, envelope.gaps())
                + BETWEEN;
    }

    static Envelope envelope(final String text) {
        final List<String> parts = new ArrayList<>(List.of(text.split(BETWEEN, -1)));
        if (parts.size() < 4 || !java.nio.charset.Charset.isSupported(parts.getFirst())) {
            return Envelope.NEW;
        }
        return new Envelope(
                java.nio.charset.Charset.forName(parts.get(0)),
                Boolean.parseBoolean(parts.get(1)),
                parts.subList(2, parts.size() - 1));
    }
}
