package vespera.desktop.chatpane;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;

/** Words of a message with the little Markdown that models write: bold, italics, code, headings, lists. */
final class Prose {

    private static final Pattern MARKS = Pattern.compile("(?s)```[^\\n]*\\n(?<block>.*?)(?:```|\\z)"
            + "|`(?<code>[^`\\n]+)`"
            + "|\\*\\*(?<bold>[^*\\n]+)\\*\\*"
            + "|(?<![\\w*])\\*(?<italic>[^*\\s][^*\\n]*)\\*(?![\\w*])"
            + "|(?m:^#{1,6}\\s+(?<heading>[^\\n]+)$)"
            + "|(?m:^(?<bullet>[ \\t]*)[-*+]\\s+)"
            + "|(?<source>\\[\\d{1,2}])");

    private Prose() {}

    static List<Text> of(final String words) {
        final List<Text> runs = new ArrayList<>();
        final Matcher marks = MARKS.matcher(words);
        int done = 0;
        while (marks.find()) {
            if (marks.start() > done) {
                runs.add(run(words.substring(done, marks.start()), ""));
            }
            runs.add(marked(marks));
            done = marks.end();
        }
        if (done < words.length()) {
            runs.add(run(words.substring(done), ""));
        }
        return runs;
    }

    private static Text marked(final Matcher marks) {
        for (final String style : List.of("block", "code", "bold", "italic", "heading", "source")) {
            if (marks.group(style) != null) {
                return run(marks.group(style), "chat-" + style);
            }
        }
        return run(marks.group("bullet") + "•  ", "");
    }

    private static Text run(final String words, final String style) {
        final Text text = new Text(words);
        text.getStyleClass().add("chat-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }
}
