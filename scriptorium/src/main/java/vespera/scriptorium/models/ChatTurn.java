package vespera.scriptorium.models;

/** One turn of a conversation as a model sees it. */
public record ChatTurn(Speaker speaker, String text) {

    /** Who spoke. A system turn is only valid as the first. */
    public enum Speaker {
        SYSTEM,
        USER,
        ASSISTANT
    }
}
