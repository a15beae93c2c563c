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
                "2026-11-21T14:05:29 | Sat 21 Nov 14:05:29, a moment ago",
                "2026-11-21T14:05:00 | Sat 21 Nov 14:05:00, 30 seconds ago",
                "2026-11-21T13:04:00 | Sat 21 Nov 13:04:00, 1 hour ago",
                "2026-11-20T09:00:00 | Fri 20 Nov 09:00, yesterday",
                "2026-11-18T14:05:00 | Wed 18 Nov 14:05, 3 days ago",
                "2026-10-31T08:00:00 | Sat 31 Oct 08:00, 3 weeks ago",
                "2025-12-24T18:30:00 | Wed 24 Dec 2025 18:30, 11 months ago",
                "2023-05-01T10:00:00 | Mon 1 May 2023 10:00, 3 years ago"
            })
    void aMomentIsSaidWithItsDistance(final String moment, final String words) {
        assertThat(Words.moment(at(moment), NOW, ZONE)).isEqualTo(words);
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
