package vespera.scriptorium.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.testing.Scriptorium;

/** One day in an atelier, seen again afterwards. */
final class TimeTravelTest {

    private Scriptorium s;
    private TimeTravel travel;

    @BeforeEach
    void open(@TempDir final Path root) {
        s = new Scriptorium(root);
        travel = s.past();
    }

    @AfterEach
    void close() {
        s.close();
    }

    /** The moment just before what follows. */
    private long moment() {
        final long now = s.gate().last();
        s.clock().advance(Duration.ofMinutes(1));
        return now == 0 ? 0 : travel.after(now).time();
    }

    @Test
    void before_the_first_entry_there_is_nothing() {
        assertThat(travel.at(Long.MAX_VALUE)).isEqualTo(Past.NOTHING);
        assertThat(travel.span().isEmpty()).isTrue();
        s.tasks().create(s.ada(), NewTask.titled("Plan"));
        assertThat(travel.at(0)).isEqualTo(Past.NOTHING);
    }

    @Test
    void tasks_documents_links_and_channels_are_as_they_were() {
        final Task plan = s.tasks().create(s.ada(), NewTask.titled("Plan"));
        final Document one = s.documents().create(s.ada(), "One.md", "# First\n\nTo [[Two]].\n");
        s.chat().post(s.ada(), "general", "Hello");
        final long then = moment();

        s.tasks().rename(s.ada(), plan.id(), "Outline");
        s.save("One.md", "# Renamed\n\nTo nobody.\n");
        s.documents().create(s.ada(), "Two.md", "Back to [[One]].\n");
        s.documents().move(s.ada(), one.id(), "Part/One.md");
        s.chat().post(s.ada(), "general", "Anybody?");

        final Past past = travel.at(then);
        assertThat(past.tasks().live()).extracting(Task::title).containsExactly("Plan");
        assertThat(past.here()).extracting(Document::path).containsExactly("One.md");
        assertThat(past.here()).extracting(Document::name).containsExactly("First");
        assertThat(past.channels().get("general"))
                .extracting(ChannelThen::messages)
                .isEqualTo(1);
        assertThat(travel.text(past, one.id())).contains("# First\n\nTo [[Two]].\n");
        assertThat(travel.links(past).get(one.id())).extracting(RawLink::target).containsExactly("Two");
        assertThat(travel.resolvedLinks(past)).extracting(LinkThen::to).containsExactly(Optional.empty());

        final Past now = travel.at(Long.MAX_VALUE);
        assertThat(now.tasks()).isEqualTo(s.tasks().tree());
        assertThat(now.here()).isEqualTo(s.documents().catalogue().here());
        assertThat(travel.resolvedLinks(now))
                .extracting(l -> l.to().map(Document::path))
                .containsExactly(Optional.of("Part/One.md"));
        assertThat(now.channels().get("general"))
                .extracting(ChannelThen::messages)
                .isEqualTo(2);
    }

    @Test
    void what_changed_since_is_told_newest_first_one_for_a_command() {
        final Task plan = s.tasks().create(s.ada(), NewTask.titled("Plan"));
        final long then = moment();
        final Task other = s.tasks().create(s.ada(), NewTask.titled("Other"));
        s.tasks().shift(s.person("Ben"), plan.id(), 1);
        final Document one = s.documents().create(s.ada(), "One.md", "One\n");
        s.chat().post(s.ada(), "general", "Hello");
        s.undo().undo(s.ada());

        final List<Happening> since = travel.between(then, Long.MAX_VALUE, 100);
        assertThat(since)
                .extracting(Happening::words)
                .containsExactly(
                        "undid: created “One”",
                        "wrote in general",
                        "created “One”",
                        "reordered “Plan”",
                        "created “Other”");
        assertThat(since.get(1).channels()).containsExactly("general");
        assertThat(since.get(2).documents()).containsExactly(one.id());
        assertThat(since.get(3).tasks()).containsExactlyInAnyOrder(plan.id(), other.id());
        assertThat(since.get(3).lastSequence() - since.get(3).firstSequence()).isEqualTo(1);
        assertThat(since.get(3).actor().name()).isEqualTo("Ben");
        assertThat(travel.between(then, Long.MAX_VALUE, 2)).isEqualTo(since.subList(0, 2));
        assertThat(travel.between(Long.MAX_VALUE, Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void a_span_counts_every_event_once() {
        for (int i = 0; i < 20; i++) {
            s.tasks().create(s.ada(), NewTask.titled("Task " + i));
            s.clock().advance(Duration.ofMinutes(i));
        }
        final Span span = travel.span(7);
        assertThat(span.moments()).hasSize(7);
        assertThat(span.moments().stream().mapToLong(Span.Moment::events).sum()).isEqualTo(20);
        assertThat(span.firstSequence()).isEqualTo(1);
        assertThat(span.lastSequence()).isEqualTo(20);
        for (final Span.Moment moment : span.moments()) {
            final long upTo = travel.at(moment.to() - 1).sequence();
            assertThat(upTo - travel.at(moment.from() - 1).sequence()).isEqualTo(moment.events());
        }
        assertThat(span.moments().getFirst().events())
                .as("early on there was more")
                .isGreaterThan(span.moments().getLast().events());
    }
}
