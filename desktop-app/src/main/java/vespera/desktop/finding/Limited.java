package vespera.desktop.finding;

/**
 * A text that can be read only for so long: an expression like {@code (a+)+b} would be looked for until the end of days,
 * and nothing but the text it reads can stop it.
 */
final class Limited implements CharSequence {

    /** So many letters are read before somebody looks at the clock. */
    private static final int UNWATCHED = 1 << 12;

    private final String text;
    private final long until;
    private int left = UNWATCHED;

    /** The time is over. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Over() {
            super(null, null, false, false);
        }
    }

    /** @param millis for so long, from now on */
    Limited(final String text, final long millis) {
        this.text = text;
        this.until = System.nanoTime() + millis * 1_000_000;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(final int index) {
        if (--left < 0) {
            left = UNWATCHED;
            if (System.nanoTime() - until > 0) {
                throw new Over();
            }
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(final int from, final int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
