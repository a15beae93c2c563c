package vespera.filetypes.freeplane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import vespera.filetypes.markup.MarkdownText;
import vespera.filetypes.xml.HardXml;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;

/** Reads mind maps of Freeplane and FreeMind: branches as headings, what is below as nested lists, with their notes. */
public final class FreeplaneHook implements FileTypeHook {

    private static final int LIGHT = 4 << 20;

    @Override
    public String name() {
        return "freeplane";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("mm");
    }

    @Override
    public boolean fits(final byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("<map");
    }

    @Override
    public int lightUpTo() {
        return LIGHT;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        final MarkdownText out = new MarkdownText();
        try {
            final MapWalk walk = new MapWalk(out);
            walk.read(HardXml.reader(bytes));
            return new Extract(walk.title(), Map.of(), out.toString(), "");
        } catch (XMLStreamException e) {
            throw HardXml.damaged(e);
        }
    }
}
