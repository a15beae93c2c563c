package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;

/** The versions of documents: comparing them, restoring one, and who wrote what. Safe for several threads. */
public final class Versions {

    /** So many documents' authors are kept at hand. */
    private static final int AT_HAND = 8;

    private final Documents documents;
    private final Journal journal;
    private final Gate gate;
    private final Map<DocumentId, Ledger> ledgers = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<DocumentId, Ledger> eldest) {
            return size() > AT_HAND;
        }
    };

    public Versions(final Documents documents, final Journal journal, final Gate gate) {
        this.documents = documents;
        this.journal = journal;
        this.gate = gate;
    }

    /** The versions of a document, newest first. */
    public List<Version> history(final DocumentId document) {
        return documents.records().versions(document);
    }

    /**
     * One version of a document.
     *
     * @param number from 1
     * @throws Refused where there is no such version
     */
    public Version version(final DocumentId document, final int number) {
        return history(document).stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "no-such-version",
                        "“" + documents.existing(document).name() + "” has no version " + number + ".",
                        "“history” lists the versions there are."));
    }

    /**
     * The text of a version, with line feeds only.
     *
     * @throws Refused where there is no such version, it is no text, or its content was not kept or was erased
     */
    public String text(final DocumentId document, final int number) {
        return text(document, version(document, number));
    }

    private String text(final DocumentId document, final Version version) {
        return documents
                .versionText(version.state().hash())
                .orElseThrow(() -> new Refused(
                        "no-text",
                        "Version " + version.number() + " of “"
                                + documents.existing(document).name()
                                + "” is no text, or its content was not kept or was erased.",
                        "Choose another version."));
    }

    /**
     * What differs between two versions, word by word.
     *
     * @throws Refused as {@link #text(DocumentId, int)}
     */
    public List<Piece> diff(final DocumentId document, final int earlier, final int later) {
        return WordDiff.of(text(document, earlier), text(document, later));
    }

    /**
     * Gives a document the content of one of its versions again, as a new version that can be undone like any change.
     *
     * @throws Refused where there is no such version, its content is gone, or the document is in the archive
     */
    public Document restore(final Origin origin, final DocumentId document, final int number) {
        return documents.revert(origin, document, version(document, number));
    }

    /** Who wrote what of a document as it is now; spans lie side by side from the text's beginning to its end. */
    public List<Span> blame(final DocumentId document) {
        final List<Version> history = history(document).reversed();
        if (history.isEmpty()) {
            throw new Refused("no-versions", "This document has no versions yet.", "");
        }
        text(document, history.getLast());
        final Ledger ledger;
        synchronized (ledgers) {
            ledger = ledgers.computeIfAbsent(document, d -> new Ledger());
        }
        return ledger.upTo(history);
    }

    /**
     * Who had written what of a document in one of its versions.
     *
     * @throws Refused as {@link #text(DocumentId, int)}
     */
    public List<Span> blame(final DocumentId document, final int number) {
        final List<Version> history = history(document).reversed();
        final Version wanted = version(document, number);
        if (wanted.artifact().equals(history.getLast().artifact())) {
            return blame(document);
        }
        text(document, wanted);
        return new Ledger().upTo(history.subList(0, history.indexOf(wanted) + 1));
    }

    /** Where unsaved writing stands against what somebody else saved in the meantime; empty where it does not. */
    public Optional<Standoff> standoff(final DocumentId document) {
        final Document now = documents.existing(document);
        return documents
                .records()
                .draft(document)
                .filter(draft -> !draft.base().equals(now.state().hash()))
                .flatMap(draft -> documents
                        .text(now)
                        .map(theirs -> new Standoff(
                                now, documents.versionText(draft.base()).orElse(""), draft.text(), theirs)));
    }

    private List<Mark> marks(final Version version) {
        return journal.find(version.artifact())
                .filter(entry -> entry.payload() != null)
                .map(this::marks)
                .orElse(List.of());
    }

    private List<Mark> marks(final Entry entry) {
        return gate.event(entry) instanceof DocumentEvent.Written written ? written.marks() : List.of();
    }

    /** The authors of one document, as far as its versions have been looked through. */
    private final class Ledger {
        private final List<UUID> done = new ArrayList<>();
        private Authorship authorship = new Authorship(Set.of());
        private List<Span> spans = List.of();

        synchronized List<Span> upTo(final List<Version> history) {
            if (!goesOn(history)) {
                begin(history);
            }
            if (done.size() < history.size()) {
                for (final Version version : history.subList(done.size(), history.size())) {
                    next(version);
                }
                spans = Spans.of(authorship.text(), authorship.runs());
            }
            return spans;
        }

        /** Whether what was looked through is where this history begins, and nothing of long ago comes back in it. */
        private boolean goesOn(final List<Version> history) {
            if (done.isEmpty() || done.size() > history.size()) {
                return false;
            }
            final Set<String> old = new HashSet<>();
            for (int i = 0; i < history.size(); i++) {
                final String hash = history.get(i).state().hash();
                if (i < done.size()) {
                    if (!done.get(i).equals(history.get(i).artifact())) {
                        return false;
                    }
                    old.add(hash);
                } else if (old.contains(hash) && !authorship.knows(hash)) {
                    return false;
                }
            }
            return true;
        }

        private void begin(final List<Version> history) {
            final Set<String> seen = new HashSet<>();
            final Set<String> recurring = new HashSet<>();
            history.forEach(v -> {
                if (!seen.add(v.state().hash())) {
                    recurring.add(v.state().hash());
                }
            });
            done.clear();
            authorship = new Authorship(recurring);
        }

        private void next(final Version version) {
            final Author author = new Author(version.actor(), version.artifact(), version.at());
            final Optional<String> text = documents.versionText(version.state().hash());
            if (text.isPresent()) {
                authorship.next(version.state().hash(), text.get(), author, marks(version));
            } else {
                authorship.skip();
            }
            done.add(version.artifact());
        }
    }
}
