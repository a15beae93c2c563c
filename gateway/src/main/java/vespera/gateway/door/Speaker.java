package vespera.gateway.door;

/** Two voices: answers and remarks, both with their line ends. */
public interface Speaker {

    void answer(String text);

    void remarkRaw(String text);
}
