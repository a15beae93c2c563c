package vespera.desktop.palette;

import java.util.List;

/**
 * Something one can go to by its name.
 *
 * @param names other names it goes by
 */
public record Goal(Choice choice, List<String> names) {

    public Goal {
        names = List.copyOf(names);
    }
}
