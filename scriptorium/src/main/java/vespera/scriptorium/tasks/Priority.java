package vespera.scriptorium.tasks;

/** How pressing a task is, least first. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
