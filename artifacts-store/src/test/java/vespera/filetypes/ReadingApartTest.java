package vespera.filetypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vespera.filetypes.docx.DocxHook;
import vespera.filetypes.pdf.PdfHook;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.Unreadable;

/** That what is read apart keeps to its limits, and that the next file is read all the same. */
final class ReadingApartTest {

    /** Processes of ours that were not there before. */
    private static List<ProcessHandle> children(final List<ProcessHandle> before) {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(c -> !before.contains(c))
                .toList();
    }

    @Test
    void one_process_reads_many_files_and_leaves_when_there_are_no_more() throws IOException {
        final List<ProcessHandle> before = children(List.of());
        try (ReadingApart apart = new ReadingApart(ReadingApart.Limits.usual())) {
            for (int i = 0; i < 5; i++) {
                assertThat(apart.read(new PdfHook(), Made.pdf("Page " + i)).body())
                        .contains("Page " + i);
            }
            final List<ProcessHandle> one = children(before);
            assertThat(one).hasSize(1);
            apart.rest();
            one.forEach(c -> c.onExit().join());
            assertThat(children(before)).isEmpty();
            assertThat(apart.read(new PdfHook(), Made.pdf("Again")).body()).contains("Again");
        }
    }

    @Test
    void a_file_that_takes_too_long_is_given_up_and_the_next_is_read() throws IOException {
        try (ReadingApart apart = new ReadingApart(new ReadingApart.Limits(1, 256))) {
            assertThatThrownBy(() -> apart.read(new PdfHook(), Made.pdf("Never")))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageMatching("takes too long .*|was not read, since the machine was too busy.*");
        }
        try (ReadingApart apart = new ReadingApart(ReadingApart.Limits.usual())) {
            assertThat(apart.read(new PdfHook(), Made.pdf("Now")).body()).contains("Now");
        }
    }

    @Test
    void a_file_that_needs_too_much_memory_is_given_up_and_the_next_is_read() throws IOException {
        final StringBuilder body = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            body.append("<w:p><w:r><w:t>word ").append(i * 7919L).append(" and more</w:t></w:r></w:p>");
        }
        final byte[] large = Made.docx(body.toString());
        try (ReadingApart apart = new ReadingApart(new ReadingApart.Limits(60_000, 24))) {
            assertThatThrownBy(() -> apart.read(new DocxHook(), large))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("needs more memory");
            final Extract next = apart.read(new DocxHook(), Made.docx("<w:p><w:r><w:t>small</w:t></w:r></w:p>"));
            assertThat(next.body()).contains("small");
        }
    }

    @Test
    void the_reason_of_a_hook_comes_through() {
        try (ReadingApart apart = new ReadingApart(ReadingApart.Limits.usual())) {
            assertThatThrownBy(() -> apart.read(new PdfHook(), Made.lockedPdf("sesame")))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("is locked with a password");
        }
    }
}
