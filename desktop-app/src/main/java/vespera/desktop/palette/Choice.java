package vespera.desktop.palette;

/**
 * One line of a list to choose from.
 *
 * @param detail what else helps to tell it from others, may be empty
 * @param icon the literal of a Feather icon
 * @param keys what else would do it, as it is written on keys; may be empty
 */
public record Choice(String id, String title, String detail, String icon, String keys, Runnable run) {}
