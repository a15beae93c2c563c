package vespera.filetypes.image;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vespera.filetypes.markup.MarkdownText;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/** Reads the description that picture programs write beside a picture: a file in XMP, under the picture's name. */
public final class XmpHook implements FileTypeHook {

    @Override
    public String name() {
        return "xmp";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("xmp");
    }

    @Override
    public boolean fits(final byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("xmpmeta");
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        final String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Unreadable("says more than a description may (a document type); it was not read");
        }
        try {
            final PictureFacts facts = PictureFacts.of(new com.drew.metadata.Metadata());
            facts.xmp(XMPMetaFactory.parseFromBuffer(bytes));
            final MarkdownText out = new MarkdownText();
            facts.captions().forEach(c -> out.paragraph(MarkdownText.escaped(c)));
            return new Extract(facts.title(), facts.properties(), out.toString(), "");
        } catch (XMPException e) {
            throw new Unreadable("is damaged: it is no description in XMP");
        }
    }
}
