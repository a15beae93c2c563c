package vespera.desktop.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments as they are said and as they are typed. Now is a Saturday. */
class WordsTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant NOW = at("2026-11-21T14:05:30");

    private static Instant at(final String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T14:05:29 | Sat, Nov 21, 2:05:29 PM, a moment ago",
                "2026-11-21T14:05:00 | Sat, Nov 21, 2:05:00 PM, 30 seconds ago",
                "2026-11-21T13:04:00 | Sat, Nov 21, 1:04:00 PM, 1 hour ago",
                "2026-11-20T09:00:00 | Fri, Nov 20, 9:00 AM, yesterday",
                "2026-11-18T14:05:00 | Wed, Nov 18, 2:05 PM, 3 days ago",
                "2026-10-31T08:00:00 | Sat, Oct 31, 8:00 AM, 3 weeks ago",
                "2025-12-24T18:30:00 | Wed, Dec 24, 2025, 6:30 PM, 11 months ago",
                "2023-05-01T10:00:00 | Mon, May 1, 2023, 10:00 AM, 3 years ago"
            })
    void aMomentIsSaidWithItsDistance(final String moment, final String words) {
        final String said = Words.moment(at(moment), NOW, ZONE);
        // Before AM and PM stands a narrow space that does not break.
        assertThat(said.replace('\u202f', ' ')).isEqualTo(words);
        final String typed = said.substring(0, said.lastIndexOf(','));
        assertThat(new MomentReader(NOW, ZONE)
                        .read(typed)
                        .map(i -> i.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)))
                .as("what is shown can be typed")
                .isEqualTo(Optional.of(at(moment)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20 14:05   | 2026-11-20T14:05:00",
                "20 Nov 14:05       | 2026-11-20T14:05:00",
                "20 november, 9:30  | 2026-11-20T09:30:00",
                "20 Nov 2025 14:05  | 2025-11-20T14:05:00",
                "20.11.2026         | 2026-11-20T23:59:59",
                "yesterday          | 2026-11-20T23:59:59",
                "Yesterday 9:30     | 2026-11-20T09:30:00",
                "monday             | 2026-11-16T23:59:59",
                "mon 8:15           | 2026-11-16T08:15:00",
                "saturday           | 2026-11-14T23:59:59",
                "12:00              | 2026-11-21T12:00:00",
                "Nov 20, 2:05 PM    | 2026-11-20T14:05:00",
                "2:05pm             | 2026-11-21T14:05:00",
                "3 days ago         | 2026-11-18T14:05:30",
                "1 hour ago         | 2026-11-21T13:05:30",
                "now                | 2026-11-21T14:05:30"
            })
    void aMomentIsReadAsAPersonWritesIt(final String typed, final String meant) {
        assertThat(new MomentReader(NOW, ZONE)
                        .read(typed)
                        .map(i -> i.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)))
                .isEqualTo(Optional.of(at(meant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31 Feb 2026", "25:10", "2026-13-01", "99", "20 Nov 14:05 and so on"})
    void whatIsNoMomentIsNone(final String typed) {
        assertThat(new MomentReader(NOW, ZONE).read(typed)).isEmpty();
    }

    @Test
    void aSentenceBeginsWithACapital() {
        assertThat(Words.sentence("moved “x”")).isEqualTo("Moved “x”");
        assertThat(Words.sentence("")).isEmpty();
    }
}
