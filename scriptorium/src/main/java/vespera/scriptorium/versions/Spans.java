package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.List;

/** Turns runs into spans: from UTF-16 units to code points. */
final class Spans {

    private Spans() {}

    static List<Span> of(final String text, final Runs runs) {
        final List<Span> spans = new ArrayList<>(runs.count());
        int from = 0;
        int point = 0;
        for (int i = 0; i < runs.count(); i++) {
            final Author author = runs.author(i);
            final int to = point + text.codePointCount(from, runs.end(i));
            final Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null
                    && last.artifact().equals(author.artifact())
                    && last.actor().equals(author.actor())) {
                spans.set(spans.size() - 1, new Span(last.from(), to, last.actor(), last.artifact(), last.at()));
            } else {
                spans.add(new Span(point, to, author.actor(), author.artifact(), author.at()));
            }
            from = runs.end(i);
            point = to;
        }
        return List.copyOf(spans);
    }
}
