package vespera.house.broken.console.gateway;

/** Wrong: prints and leaves as if it were the launcher's main. */
public final class DoorPrints {

    /** Wrong: standard output. */
    public void out() {
        System.out.println();
    }

    /** Wrong: standard error. */
    public void err() {
        System.err.println();
    }

    /** Wrong: ends the program. */
    public void exit() {
        System.exit(1);
    }
}
