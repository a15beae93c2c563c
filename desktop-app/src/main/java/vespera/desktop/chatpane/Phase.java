package vespera.desktop.chatpane;

/** What the pane is doing. */
sealed interface Phase {

    /** It asks the providers what they have. */
    record Looking() implements Phase {}

    /**
     * No provider has a model.
     *
     * @param why what each provider said, one a line
     */
    record NoModel(String why) implements Phase {}

    /** A question can be asked. */
    record Ready() implements Phase {}

    /** An answer is under way; some of it may be there. */
    record Answering() implements Phase {}

    /**
     * The last question was not answered.
     *
     * @param why in plain words
     * @param settings whether the settings may help
     */
    record Failed(String why, boolean settings) implements Phase {}
}
