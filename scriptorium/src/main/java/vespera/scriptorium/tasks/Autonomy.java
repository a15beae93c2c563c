package vespera.scriptorium.tasks;

/** How far a role may go with a task on its own. */
public enum Autonomy {
    /** A person does it. */
    HUMAN,
    /** A role may work on it; a person accepts every result. */
    SUPERVISED,
    /** A role may finish it within its permissions. */
    AUTONOMOUS
}
