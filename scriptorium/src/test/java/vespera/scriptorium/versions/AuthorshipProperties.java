package vespera.scriptorium.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Sha256;

/** Who wrote what, against a book kept while writing. Each word is written once, so that there is one right answer. */
final class AuthorshipProperties {

    private static final List<Actor.Kind> KINDS =
            List.of(Actor.Kind.PERSON, Actor.Kind.ROLE, Actor.Kind.IMPORT, Actor.Kind.OUTSIDE);

    private static final Pattern WORD = Pattern.compile("\\p{L}+\\d+");

    /** A word with its author, as the book has it. */
    private record Word(String text, Author author) {}

    /** Writes a document by known steps and keeps book of who wrote which word. */
    private static final class Book {
        private final Random random;
        private List<List<Word>> paragraphs = new ArrayList<>();
        private final List<List<Word>> bin = new ArrayList<>();
        private final List<List<List<Word>>> versions = new ArrayList<>();
        private int words;

        Book(final long seed) {
            random = new Random(seed);
        }

        private List<Word> fresh(final int count, final Author author) {
            final List<Word> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                made.add(new Word("word" + words++, author));
            }
            return made;
        }

        void step(final Author author) {
            final int what = random.nextInt(10);
            if (paragraphs.isEmpty() || what < 2) {
                paragraphs.add(random.nextInt(paragraphs.size() + 1), fresh(5 + random.nextInt(20), author));
            } else if (what < 5) {
                for (int i = 0; i <= random.nextInt(3); i++) {
                    final List<Word> in = some();
                    in.addAll(random.nextInt(in.size() + 1), fresh(1 + random.nextInt(4), author));
                }
            } else if (what < 6) {
                final List<Word> in = some();
                final int from = random.nextInt(in.size());
                in.subList(from, Math.min(in.size(), from + 1 + random.nextInt(5)))
                        .clear();
                paragraphs.removeIf(List::isEmpty);
            } else if (what < 7) {
                bin.add(List.copyOf(paragraphs.remove(random.nextInt(paragraphs.size()))));
            } else if (what < 8) {
                paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(random.nextInt(paragraphs.size())));
            } else if (what < 9) {
                bin.stream().filter(p -> p.size() > 3).findAny().ifPresent(p -> {
                    bin.remove(p);
                    paragraphs.add(random.nextInt(paragraphs.size() + 1), new ArrayList<>(p));
                });
            } else {
                // A restored version takes what was in the bin with it, so that nothing is there twice.
                paragraphs = copy(versions.get(random.nextInt(versions.size())));
                bin.clear();
            }
            versions.add(copy(paragraphs));
        }

        private static List<List<Word>> copy(final List<List<Word>> paragraphs) {
            final List<List<Word>> copy = new ArrayList<>();
            paragraphs.forEach(p -> copy.add(new ArrayList<>(p)));
            return copy;
        }

        private List<Word> some() {
            return paragraphs.get(random.nextInt(paragraphs.size()));
        }

        String text() {
            final StringBuilder text = new StringBuilder();
            for (final List<Word> paragraph : paragraphs) {
                for (int i = 0; i < paragraph.size(); i++) {
                    text.append(paragraph.get(i).text()).append(i % 7 == 6 ? ". " : " ");
                }
                text.append("\n\n");
            }
            return text.toString();
        }

        List<Word> all() {
            return paragraphs.stream().flatMap(List::stream).toList();
        }
    }

    @Property(tries = 300)
    void it_agrees_with_the_book(@ForAll final long seed) {
        final Book book = new Book(seed);
        final List<String> texts = new ArrayList<>();
        final List<Author> authors = new ArrayList<>();
        final List<List<Word>> right = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            final Author author = new Author(new Actor(KINDS.get(i * 7 % 4), "a" + i % 3), new UUID(7, i), i);
            book.step(author);
            texts.add(book.text());
            authors.add(author);
            right.add(book.all());
        }
        final Authorship authorship = new Authorship(twice(texts));
        for (int i = 0; i < texts.size(); i++) {
            authorship.next(Sha256.hex(texts.get(i)), texts.get(i), authors.get(i), List.of());
            agrees(authorship, texts.get(i), right.get(i), i);
        }
    }

    private static Set<String> twice(final List<String> texts) {
        final Set<String> seen = new HashSet<>();
        final Set<String> twice = new HashSet<>();
        texts.forEach(t -> {
            if (!seen.add(Sha256.hex(t))) {
                twice.add(Sha256.hex(t));
            }
        });
        return twice;
    }

    private static void agrees(final Authorship authorship, final String text, final List<Word> right, final int step) {
        final List<Span> spans = Spans.of(authorship.text(), authorship.runs());
        covers(spans, text);
        final Matcher found = WORD.matcher(text);
        for (final Word word : right) {
            assertThat(found.find()).isTrue();
            assertThat(found.group()).isEqualTo(word.text());
            final int at = found.start();
            final Span span = spans.stream()
                    .filter(s -> s.from() <= at && at < s.to())
                    .findFirst()
                    .orElseThrow();
            assertThat(span.artifact())
                    .as("%s after step %d", word.text(), step)
                    .isEqualTo(word.author().artifact());
            assertThat(span.actor()).isEqualTo(word.author().actor());
            assertThat(span.to()).isGreaterThanOrEqualTo(found.end());
        }
    }

    /** Spans lie side by side from beginning to end, and neighbours differ. */
    static void covers(final List<Span> spans, final String text) {
        int at = 0;
        for (int i = 0; i < spans.size(); i++) {
            final Span span = spans.get(i);
            assertThat(span.from()).isEqualTo(at);
            assertThat(span.to()).isGreaterThan(at);
            assertThat(i > 0
                            && spans.get(i - 1).artifact().equals(span.artifact())
                            && spans.get(i - 1).actor().equals(span.actor()))
                    .isFalse();
            at = span.to();
        }
        assertThat(at).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Provide
    Arbitrary<List<String>> histories() {
        return Texts.any().list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 400)
    void spans_cover_any_text_exactly(@ForAll("histories") final List<String> texts) {
        final Authorship authorship = new Authorship(Set.of());
        for (int i = 0; i < texts.size(); i++) {
            final Author author = new Author(Actor.person("p" + i), new UUID(7, i), i);
            authorship.next(Sha256.hex(texts.get(i)), texts.get(i), author, List.of());
            covers(Spans.of(authorship.text(), authorship.runs()), texts.get(i));
        }
    }
}
