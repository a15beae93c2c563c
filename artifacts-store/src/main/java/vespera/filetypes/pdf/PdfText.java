package vespera.filetypes.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vespera.filetypes.markup.MarkdownText;

/**
 * Puts the lines of pages together to paragraphs: a word that is parted at a line's end is joined, and a paragraph that
 * runs over the end of a page goes on.
 */
final class PdfText extends PDFTextStripper {

    private final Outline outline;
    private final MarkdownText out;
    private final StringBuilder paragraph = new StringBuilder();
    private int letters;
    private int failed;

    PdfText(final Outline outline, final MarkdownText out) {
        this.outline = outline;
        this.out = out;
        setSortByPosition(false);
        setParagraphStart("");
        setAddMoreFormatting(true);
    }

    @Override
    protected void startPage(final PDPage page) throws IOException {
        for (final Outline.Entry entry : outline.at(getCurrentPageNo())) {
            flush();
            out.heading(entry.level(), MarkdownText.escaped(entry.title()));
        }
    }

    @Override
    public void processPage(final PDPage page) throws IOException {
        if (out.full()) {
            return;
        }
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException e) {
            // One bad page does not take the others with it.
            failed++;
        }
    }

    @Override
    protected void writeString(final String text, final List<TextPosition> positions) {
        letters += text.isBlank() ? 0 : text.length();
        paragraph.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        paragraph.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        final int end = paragraph.length();
        if (end > 1 && isHyphen(paragraph.charAt(end - 1)) && Character.isLowerCase(paragraph.charAt(end - 2))) {
            paragraph.append('\n');
        } else {
            paragraph.append(' ');
        }
    }

    @Override
    protected void writeParagraphEnd() {
        flush();
    }

    @Override
    protected void writePageEnd() {
        if (paragraph.length() > 0 && ".!?”\"»:".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
            flush();
        }
    }

    private static boolean isHyphen(final char c) {
        return c == '-' || c == '\u00AD' || c == '\u2010';
    }

    private void flush() {
        // Ligatures are letters to a reader.
        final String text = Normalizer.normalize(joined(), Normalizer.Form.NFC)
                .replace("ﬁ", "fi")
                .replace("ﬂ", "fl")
                .replace("ﬀ", "ff")
                .replace("ﬃ", "ffi")
                .replace("ﬄ", "ffl");
        paragraph.setLength(0);
        out.paragraph(MarkdownText.escaped(text));
    }

    /** A hyphen at a line's end goes where a lower-case letter follows. */
    private String joined() {
        final StringBuilder one = new StringBuilder(paragraph.length());
        for (int i = 0; i < paragraph.length(); i++) {
            final char c = paragraph.charAt(i);
            if (c == '\n' && i + 1 < paragraph.length()) {
                if (Character.isLowerCase(paragraph.charAt(i + 1))) {
                    one.setLength(one.length() - 1);
                }
            } else {
                one.append(c);
            }
        }
        return one.toString();
    }

    void finish() {
        flush();
    }

    int letters() {
        return letters;
    }

    /** What could not be read, for a person. */
    String trouble() {
        return failed == 0
                ? ""
                : failed == 1 ? "1 of its pages cannot be read" : failed + " of its pages cannot be read";
    }
}
