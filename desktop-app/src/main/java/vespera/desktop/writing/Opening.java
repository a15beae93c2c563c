package vespera.desktop.writing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.journal.Refused;

/**
 * What became of an attempt to open a document.
 *
 * @param text what is to be written on, or null
 * @param instead what stands in its place where there is no text
 */
record Opening(@Nullable OpenText text, Standing instead) {

    private static final Texts TEXTS = Texts.of(Opening.class);

    /** Opens it; blocks. */
    static Opening of(final Documents documents, final DocumentId id) {
        try {
            final Document document = documents.existing(id);
            if (document.kind() == Document.Kind.IMAGE) {
                return new Opening(null, new Standing.Picture(document));
            }
            final OpenText text = documents.open(id);
            return !text.readOnly().isEmpty() && text.text().indexOf('\0') >= 0
                    ? new Opening(null, new Standing.Refusal(TEXTS.say("no-text")))
                    : new Opening(text, new Standing.Plain());
        } catch (Refused e) {
            return new Opening(null, new Standing.Refusal((e.getMessage() + " " + e.hint()).strip()));
        }
    }

    /** The unsaved text of an earlier run, where there is some that says something else. */
    Optional<Draft> unsaved() {
        final OpenText opened = text;
        return opened == null || !opened.readOnly().isEmpty()
                ? Optional.empty()
                : opened.draft().filter(draft -> !draft.text().equals(opened.text()));
    }
}
