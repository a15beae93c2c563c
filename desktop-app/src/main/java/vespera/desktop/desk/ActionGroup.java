package vespera.desktop.desk;

import java.util.List;

/**
 * Actions that belong together.
 *
 * @param title of the view or panel they belong to, or what they are about
 * @param everywhere whether their keys act wherever one is, so that no other may have the same
 * @param hints keys that are no actions
 */
public record ActionGroup(String title, boolean everywhere, List<Action> actions, List<KeyHint> hints) {

    public ActionGroup {
        actions = List.copyOf(actions);
        hints = List.copyOf(hints);
    }
}
