package vespera.desktop.inspector;

import java.util.List;
import java.util.Optional;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.decisions.Decided;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.links.InLink;
import vespera.scriptorium.links.MentionIn;
import vespera.scriptorium.links.OutLink;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.related.RelatedDocument;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.tasks.Task;

/** What is known of the selected thing, gathered in the background. */
sealed interface Facts {

    /** Nothing is selected, or it is gone. */
    record Nothing(String why) implements Facts {}

    /**
     * Of a task.
     *
     * @param place the tasks it is part of, from the top
     * @param waits what must be done before it
     * @param waiting what waits for it
     * @param parts the tasks under it
     * @param about the documents its notes link to
     * @param history newest first
     * @param decisions about it, newest first
     */
    record OfTask(
            Task task,
            List<Task> place,
            List<Task> waits,
            List<Task> waiting,
            List<Task> parts,
            List<Document> about,
            List<Artifact> history,
            List<Decided> decisions)
            implements Facts {}

    /**
     * Of a document.
     *
     * @param words how many words it has, or -1 where it is no text
     * @param lines the words around each link that comes in, in the order of {@code in}
     * @param decisions about it, newest first
     */
    record OfDocument(
            Document document,
            List<String> tags,
            List<String> aliases,
            int words,
            List<OutLink> out,
            List<InLink> in,
            List<String> lines,
            List<Version> versions,
            List<Decided> decisions)
            implements Facts {}

    /**
     * Of a task as it was.
     *
     * @param place the tasks it was part of, from the top
     * @param waits what it waited for
     * @param history until then, newest first
     */
    record TaskThen(Task task, List<Task> place, List<Task> waits, List<Task> parts, List<Artifact> history)
            implements Facts {}

    /**
     * Of a document as it was.
     *
     * @param text what it held, empty where that is no text or was not kept
     */
    record DocumentThen(Document document, Optional<String> text, List<LinkThen> out, List<LinkThen> in)
            implements Facts {}

    /** Of a tag: the documents that have it. */
    record OfTag(String tag, List<Document> documents) implements Facts {}

    /** Of an artifact. */
    record OfArtifact(Artifact artifact) implements Facts {}

    /**
     * What takes longer to find out about a document, and so comes after the rest.
     *
     * @param named suggestions to link where others name it, and where it names others
     * @param mentions where others name it without a link; only while nothing was looked for yet
     * @param related what belongs to it and is not linked
     * @param other what else is suggested about it
     * @param entities who and what it speaks of
     */
    record Related(
            List<Suggestion> named,
            List<MentionIn> mentions,
            List<RelatedDocument> related,
            List<Suggestion> other,
            List<Entity> entities) {}
}
