package vespera.desktop.writing;

/** The editor as the keeping of texts sees it. Offsets count code points. FX thread only. */
interface Page {

    String text();

    int caret();

    /** Shows another document's text. */
    void show(String text, int caret);

    /** Shows another state of the same document; the caret stays at its words. */
    void revise(String text);

    void setReadOnly(boolean readOnly);
}
