package vespera.desktop.tabs;

/** What tabs are called and look like. */
public interface TabNames {

    String title(Tab tab);

    /** The literal of a Feather icon. */
    String icon(Tab tab);
}
