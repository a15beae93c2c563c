package vespera.filetypes;

import java.util.List;
import vespera.filetypes.canvas.CanvasHook;
import vespera.filetypes.docx.DocxHook;
import vespera.filetypes.epub.EpubHook;
import vespera.filetypes.freeplane.FreeplaneHook;
import vespera.filetypes.html.HtmlHook;
import vespera.filetypes.image.ImageHook;
import vespera.filetypes.image.SvgHook;
import vespera.filetypes.image.XmpHook;
import vespera.filetypes.opml.OpmlHook;
import vespera.filetypes.pdf.PdfHook;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.FileTypes;

/** The types of files that are read. A new one is a hook in a package of its own and a line here. */
public final class StandardTypes {

    private StandardTypes() {}

    /** A hook for each type. */
    public static List<FileTypeHook> hooks() {
        return List.of(
                new HtmlHook(),
                new PdfHook(),
                new DocxHook(),
                new EpubHook(),
                new OpmlHook(),
                new CanvasHook(),
                new FreeplaneHook(),
                new ImageHook(),
                new SvgHook(),
                new XmpHook());
    }

    /** All types, the dangerous ones read in a process apart. */
    public static FileTypes types(final Derived derived) {
        return new FileTypes(hooks(), new ReadingApart(ReadingApart.Limits.usual()), derived);
    }
}
