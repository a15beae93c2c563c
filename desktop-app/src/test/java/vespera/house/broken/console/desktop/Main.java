package vespera.house.broken.console.desktop;

/** Right: the launcher's main may print and leave. */
public final class Main {

    private Main() {}

    /** Prints and leaves. */
    public static void main(final String[] arguments) {
        System.out.println(arguments.length);
        System.exit(0);
    }
}
