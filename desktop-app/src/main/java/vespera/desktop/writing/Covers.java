package vespera.desktop.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.merging.Choice;
import vespera.desktop.merging.MergeModel;
import vespera.desktop.merging.MergePage;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.VersionsPage;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.versions.Merged;
import vespera.scriptorium.versions.ThreeWayMerge;

/** What can stand in the place of the text for a while: its versions, and two texts to be brought together. */
final class Covers {

    private static final Texts TEXTS = Texts.of(Covers.class);

    private final Desk desk;
    private final Documents documents;
    private final WritingModel model;
    private final Page page;
    private final Marking marking;
    private final Sheets sheets;
    private final VersionsPage versions;
    private Standing.@Nullable Conflict merging;
    private @Nullable MergePage merge;

    Covers(final Desk desk, final WritingModel model, final Page page, final Marking marking, final Sheets sheets) {
        this.desk = desk;
        this.documents = desk.atelier().documents();
        this.model = model;
        this.page = page;
        this.marking = marking;
        this.sheets = sheets;
        versions = new VersionsPage(desk, this::restore, sheets::uncover);
        sheets.onUncover(versions::left);
        model.standingProperty().subscribe(now -> {
            if (merging != null && !now.equals(merging)) {
                merging = null;
                sheets.uncover();
            }
        });
    }

    /** Shows the versions of the open document; one of them chosen where it is named. */
    void versions(final Optional<UUID> version) {
        model.documentProperty().get().ifPresent(document -> {
            sheets.cover(versions);
            versions.show(document, version);
        });
    }

    /** What there is to save before something else takes the text's place. */
    private record Unsaved(DocumentId id, String base, String text, List<Mark> marks, boolean any) {}

    private Optional<Unsaved> unsaved() {
        return model.sheet()
                .map(sheet -> new Unsaved(
                        sheet.id(),
                        sheet.base(),
                        page.text(),
                        UnsavedMarks.of(marking.marks()),
                        !page.text().equals(sheet.saved())));
    }

    private void restore(final Version version) {
        if (model.standingProperty().get() instanceof Standing.Conflict) {
            desk.notices().offer(Notices.Tone.INFO, TEXTS.say("two-texts"), TEXTS.say("merge"), this::merge);
            return;
        }
        final Document document = model.documentProperty().get().orElse(null);
        final Unsaved before = unsaved().orElse(null);
        if (document != null && before != null) {
            model.busy(() -> restored(before, version), opened -> restored(document, version, opened));
        } else if (document != null) {
            desk.work()
                    .command(
                            () -> desk.atelier()
                                    .history()
                                    .versions()
                                    .restore(desk.origin(), document.id(), version.number()),
                            now -> said(now, version));
        }
    }

    /** What is on the screen becomes a version first, so that it can be had again. */
    private OpenText restored(final Unsaved before, final Version version) {
        if (before.any()) {
            final SaveResult kept =
                    documents.save(desk.origin(), before.id(), before.base(), before.text(), before.marks());
            if (kept instanceof SaveResult.Conflict) {
                throw new Refused("changed-outside", TEXTS.say("restore-changed"), TEXTS.say("restore-first"));
            }
        }
        desk.atelier().history().versions().restore(desk.origin(), before.id(), version.number());
        return documents.open(before.id());
    }

    private void restored(final Document document, final Version version, final OpenText opened) {
        if (model.open().equals(Optional.of(document.id()))) {
            model.adopt(opened);
            sheets.uncover();
        }
        said(opened.document(), version);
    }

    private void said(final Document now, final Version version) {
        desk.notices()
                .offer(
                        Notices.Tone.DONE,
                        TEXTS.say("restored", now.name(), version.number(), now.versions()),
                        TEXTS.say("undo"),
                        () -> desk.work()
                                .command(
                                        () -> desk.atelier().undo().undo(desk.origin()),
                                        words -> desk.notices()
                                                .say(
                                                        Notices.Tone.DONE,
                                                        words.map(w -> TEXTS.say("undone", w))
                                                                .orElse(TEXTS.say("nothing-undone")))));
    }

    /** Shows the two texts that stand against each other, to be brought together. */
    void merge() {
        final Sheet sheet = model.sheet().orElse(null);
        if (sheet == null
                || !(model.standingProperty().get() instanceof Standing.Conflict conflict)
                || !conflict.text()) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("nothing-to-merge"));
            return;
        }
        final String mine = page.text();
        desk.work()
                .query(
                        () -> ThreeWayMerge.of(
                                documents.versionText(sheet.base()).orElse(""),
                                mine,
                                documents.text(conflict.theirs()).orElse("")),
                        merged -> merge(conflict, mine, merged));
    }

    private void merge(final Standing.Conflict conflict, final String mine, final Merged merged) {
        final MergeModel parts = new MergeModel(merged.parts());
        final MergePage shown = new MergePage(
                parts,
                conflict.theirs().name(),
                TEXTS.say("theirs"),
                () -> keep(conflict.theirs(), mine, parts),
                () -> {
                    merging = null;
                    sheets.uncover();
                });
        merging = conflict;
        merge = shown;
        sheets.cover(shown);
        shown.begin();
    }

    /** Saves the merged text where two texts are being merged just now; whether they are. */
    boolean saveMerged() {
        final MergePage shown = merge;
        if (merging == null || shown == null) {
            return false;
        }
        shown.trySave();
        return true;
    }

    private void keep(final Document theirs, final String mine, final MergeModel parts) {
        final String merged = parts.result();
        final List<Mark> before = UnsavedMarks.of(marking.marks());
        final List<Mark> after = UnsavedMarks.of(marking.followed(mine, merged));
        final int own = parts.count(Choice.Mine.class);
        final int other = parts.count(Choice.Theirs.class);
        final int rest = parts.disputes() - own - other;
        model.busy(
                () -> {
                    final Document first = saved(theirs, theirs.state().hash(), mine, before);
                    final Document last = saved(theirs, first.state().hash(), merged, after);
                    desk.atelier().history().decisions().merged(desk.origin(), last, own, other, rest, "");
                    return documents.open(last.id());
                },
                opened -> kept(theirs, opened));
    }

    private Document saved(final Document of, final String base, final String text, final List<Mark> marks) {
        return switch (documents.save(desk.origin(), of.id(), base, text, marks)) {
            case SaveResult.Saved done -> done.document();
            case SaveResult.Unchanged same -> same.document();
            case SaveResult.Conflict _ ->
                throw new Refused("changed-again", TEXTS.say("merge-changed", of.name()), TEXTS.say("merge-again"));
        };
    }

    private void kept(final Document theirs, final OpenText opened) {
        merging = null;
        sheets.uncover();
        if (model.open().equals(Optional.of(theirs.id()))) {
            model.adopt(opened);
        }
        desk.notices()
                .offer(
                        Notices.Tone.DONE,
                        TEXTS.say("merged", opened.document().versions()),
                        TEXTS.say("show-versions"),
                        () -> versions(Optional.empty()));
    }
}
