package vespera.scriptorium.sessions;

import java.util.Optional;

/** Small things the window remembers for an atelier: its size, what was open, where the caret was. Not events. */
public interface Memory {

    Optional<String> recall(String key);

    void remember(String key, String value);
}
