package vespera.desktop;

/** Where the program starts. A stand-in until the command line is wired here: it prints what it was given. */
public final class Main {

    private Main() {}

    /** Prints its arguments, one a line. */
    public static void main(final String[] arguments) {
        for (final String argument : arguments) {
            System.out.println(argument);
        }
    }
}
