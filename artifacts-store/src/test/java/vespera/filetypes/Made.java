package vespera.filetypes;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files of all types, good and bad, made on the spot. */
public final class Made {

    private Made() {}

    public static byte[] bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF with a page for each text, a line a line. */
    public static byte[] pdf(final String... pages) {
        return made("", pages);
    }

    /** A PDF that opens with a password only. */
    public static byte[] lockedPdf(final String password) {
        return made(password, "A secret page.");
    }

    private static byte[] made(final String password, final String... pages) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.getDocumentInformation().setTitle("The Mill");
            pdf.getDocumentInformation().setAuthor("Ada Quill");
            for (final String text : pages) {
                final PDPage page = new PDPage();
                pdf.addPage(page);
                if (!text.isEmpty()) {
                    write(pdf, page, text);
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(final PDDocument pdf, final PDPage page, final String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(16);
            content.newLineAtOffset(60, 700);
            for (final String line : text.split("\n", -1)) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** An archive with these parts, in order. */
    public static byte[] zip(final Map<String, byte[]> parts) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (final var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Word document; the body is what stands between {@code w:body}. */
    public static byte[] docx(final String body) {
        final Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
                """.strip() + body + "</w:body></w:document>"));
        parts.put("word/styles.xml", bytes("""
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>
                """));
        parts.put("word/_rels/document.xml.rels", bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://x/hyperlink" Target="Other%20note.md"/></Relationships>
                """));
        parts.put("docProps/core.xml", bytes("""
                <cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>A letter</dc:title>
                <dc:creator>Ada Quill</dc:creator></cp:coreProperties>
                """));
        return zip(parts);
    }

    /** A book with these chapters, each a whole page of XHTML. */
    public static byte[] epub(final String... chapters) {
        final Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", bytes("application/epub+zip"));
        parts.put("META-INF/container.xml", bytes("""
                <container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>
                """));
        final StringBuilder items = new StringBuilder();
        final StringBuilder spine = new StringBuilder();
        for (int i = 0; i < chapters.length; i++) {
            parts.put("OEBPS/text/c" + i + ".xhtml", bytes(chapters[i]));
            items.append("<item id='c")
                    .append(i)
                    .append("' href='text/c")
                    .append(i)
                    .append(".xhtml' media-type='application/xhtml+xml'/>");
            spine.append("<itemref idref='c").append(i).append("'/>");
        }
        parts.put(
                "OEBPS/book.opf",
                bytes("<package xmlns:dc='d'><metadata><dc:title>The Ferry</dc:title><dc:creator>Ada Quill</dc:creator>"
                        + "</metadata><manifest>" + items + "</manifest><spine>" + spine + "</spine></package>"));
        return zip(parts);
    }

    /** So many zero bytes, or spaces, that they pack to a thousandth. */
    public static byte[] blank(final int megabytes) {
        final byte[] blank = new byte[megabytes << 20];
        Arrays.fill(blank, (byte) ' ');
        return blank;
    }

    /** The beginning of a PNG that claims a size, with a description. */
    public static byte[] png(final int width, final int height, final String description) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
            final ByteArrayOutputStream head = new ByteArrayOutputStream();
            final DataOutputStream header = new DataOutputStream(head);
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, 2, 0, 0, 0});
            chunk(data, "IHDR", head.toByteArray());
            chunk(data, "tEXt", ("Description\0" + description).getBytes(StandardCharsets.ISO_8859_1));
            chunk(data, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(final DataOutputStream out, final String type, final byte[] body) throws IOException {
        final byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        final CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.writeInt(body.length);
        out.write(name);
        out.write(body);
        out.writeInt((int) crc.getValue());
    }
}
