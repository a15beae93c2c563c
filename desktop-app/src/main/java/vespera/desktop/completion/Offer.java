package vespera.desktop.completion;

/**
 * Something to choose.
 *
 * @param shown its name
 * @param detail what tells it from others of that name; may be empty
 * @param icon the literal of an icon
 * @param text what is put in
 * @param closes whether the link ends with it
 */
record Offer(String shown, String detail, String icon, String text, boolean closes) {}
