package vespera.scriptorium.chat;

import java.util.List;

/** The kept messages. */
public interface MessageRecords {

    /** The last messages of a channel, oldest first, at most so many. */
    List<Message> messages(String channel, int most);

    /** Every channel with a message, by name. */
    List<String> channels();
}
