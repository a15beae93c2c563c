package vespera.desktop.graphpane;

import java.util.List;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.tasks.TaskTree;

/** What a graph is drawn from, at one moment. Every method blocks: for background threads. */
interface GraphSource {

    /** Documents at their path. */
    List<Document> documents();

    /** Live links and where they lead, commented ones left out. */
    List<LinkThen> links();

    List<String> tags(Document document);

    TaskTree tasks();

    /** The documents that a task's notes link to. */
    List<Document> targets(String notes);
}
