package vespera.filetypes.pdf;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vespera.filetypes.markup.MarkdownText;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/** Reads the text of a PDF with PDFBox; entries of its outline become headings, pages that none points to none. */
public final class PdfHook implements FileTypeHook {

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("pdf");
    }

    /** The mark may stand behind some bytes that do not belong there. */
    @Override
    public boolean fits(final byte[] head) {
        final int last = Math.min(head.length - 5, 1024);
        for (int i = 0; i <= last; i++) {
            if (head[i] == '%'
                    && head[i + 1] == 'P'
                    && head[i + 2] == 'D'
                    && head[i + 3] == 'F'
                    && head[i + 4] == '-') {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean telling() {
        return true;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        if (!fits(bytes)) {
            throw new Unreadable("is damaged: it does not begin as a PDF does");
        }
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            final MarkdownText out = new MarkdownText();
            final PdfText text = new PdfText(Outline.of(pdf), out);
            text.writeText(pdf, Writer.nullWriter());
            text.finish();
            final boolean pictures = text.letters() == 0 && pdf.getNumberOfPages() > 0;
            final PDDocumentInformation about = pdf.getDocumentInformation();
            return new Extract(
                    title(about.getTitle()),
                    properties(about, pdf.getNumberOfPages()),
                    out.toString(),
                    pictures ? "has no text in it (pictures of pages)" : text.trouble());
        } catch (InvalidPasswordException e) {
            throw new Unreadable("is locked with a password");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable("is damaged: its parts cannot be found");
        }
    }

    /** Programs that print to PDF leave file names and their own names as titles. */
    private static @Nullable String title(final @Nullable String given) {
        final String title = given == null ? "" : MarkdownText.oneLine(given);
        final boolean made = title.matches("(?i)untitled.*|microsoft \\w+ - .*|.*\\.(docx?|tex|indd|pdf|rtf|odt|dvi)");
        return title.isEmpty() || made ? null : title;
    }

    private static Map<String, List<String>> properties(final PDDocumentInformation about, final int pages) {
        final Map<String, List<String>> found = new LinkedHashMap<>();
        put(found, "author", about.getAuthor());
        put(found, "subject", about.getSubject());
        put(found, "keywords", about.getKeywords());
        final Calendar made = about.getCreationDate();
        if (made != null) {
            put(
                    found,
                    "date",
                    Instant.ofEpochMilli(made.getTimeInMillis())
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString());
        }
        put(found, "pages", Integer.toString(pages));
        return found;
    }

    private static void put(final Map<String, List<String>> found, final String name, final @Nullable String value) {
        if (value != null && !value.isBlank()) {
            found.put(name, List.of(value));
        }
    }
}
