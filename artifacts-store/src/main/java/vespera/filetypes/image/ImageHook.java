package vespera.filetypes.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import vespera.filetypes.markup.MarkdownText;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/**
 * Reads what a picture says about itself with metadata-extractor: its size, EXIF, IPTC and XMP; its caption and its
 * alternative text become the text. The picture itself is never decoded, so that no claimed size can hurt.
 */
public final class ImageHook implements FileTypeHook {

    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "heic", "heif");
    private static final int[][] MARKS = {
        {0x89, 'P', 'N', 'G', 0x0D, 0x0A},
        {0xFF, 0xD8, 0xFF},
        {'G', 'I', 'F', '8'},
        {'I', 'I', 42, 0},
        {'M', 'M', 0, 42}
    };

    @Override
    public String name() {
        return "image";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ENDINGS.contains(ending);
    }

    @Override
    public boolean fits(final byte[] head) {
        for (final int[] mark : MARKS) {
            if (starts(head, mark)) {
                return true;
            }
        }
        final String start =
                new String(head, 0, Math.min(head.length, 16), java.nio.charset.StandardCharsets.ISO_8859_1);
        return start.startsWith("BM") || start.startsWith("RIFF") && start.endsWith("WEBP") || start.contains("ftyp");
    }

    private static boolean starts(final byte[] head, final int... mark) {
        boolean same = head.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (head[i] & 0xFF) == mark[i];
        }
        return same;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        final Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
        } catch (ImageProcessingException e) {
            throw new Unreadable("is damaged, or is no picture of a known kind");
        }
        final PictureFacts facts = PictureFacts.of(metadata);
        final MarkdownText out = new MarkdownText();
        facts.captions().forEach(caption -> caption.lines().forEach(line -> out.paragraph(MarkdownText.escaped(line))));
        return new Extract(facts.title(), facts.properties(), out.toString(), "");
    }
}
