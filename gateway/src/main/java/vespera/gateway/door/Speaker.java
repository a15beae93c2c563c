package vespera.gateway.door;

/** Two voices: answers and remarks, both with their line ends. */
public interface Speaker {

    void answer(String text);

    void remarkRaw(String text);

    /** Whether nobody listens any more, as far as is known. */
    default boolean gone() {
        return false;
    }
}
