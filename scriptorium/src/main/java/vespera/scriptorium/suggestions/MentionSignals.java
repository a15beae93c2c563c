package vespera.scriptorium.suggestions;

/**
 * What speaks for and against a name that stands in a text being meant as the document that bears it.
 *
 * <p>The weights are a logistic regression of “she linked it” on these signals, every vault weighing alike, fitted on
 * seven public vaults (the Obsidian help and six personal ones of 110 to 2,200 notes: studies in two languages, notes
 * on news, an invented world), a fifth of whose links were taken away. On them the result is calibrated in bands: of the
 * places called 0.8 and more she had linked nine in ten, of those at 0.5 about half. The two limits below were set on
 * the same vaults. Neither obsidian-hub nor any other vault that is scored was looked at.
 *
 * @param linked in how many other documents the same words are a link to that document
 * @param plain in how many other documents the same words stand without a link to it
 * @param known how many documents link to it at all, under whatever name
 * @param ways how many documents bear the name
 * @param words how many words the name has
 * @param letters how many letters and digits
 * @param exact whether it stands somewhere just as the name is written, capital letters included
 * @param capital whether it stands somewhere with a capital letter within a sentence
 * @param places how often it stands in the document
 * @param shared how many documents both link to, or link to both
 * @param linking how many links the document has
 * @param sort where the name comes from
 * @param folder whether both are in one folder
 * @param heading whether its first place is a heading
 * @param item whether its first place begins an item of a list or a cell
 */
record MentionSignals(
        int linked,
        int plain,
        int known,
        int ways,
        int words,
        int letters,
        boolean exact,
        boolean capital,
        int places,
        int shared,
        int linking,
        NameBook.Sort sort,
        boolean folder,
        boolean heading,
        boolean item) {

    /** What is less likely is not offered. */
    private static final double FLOOR = 0.1;
    /** What only links call a document by must be likelier. */
    private static final double FLOOR_FOR_LINKS = 0.3;
    /** Words that stand plain in so many documents tell whether she links them. */
    private static final int HABIT = 5;
    /** Less than this share of the documents in which they stand, and she does not. */
    private static final double HABIT_SHARE = 0.1;

    /** How likely she would link it, from 0 to 1. */
    double likelihood() {
        final double rate = (linked + 0.5) / (linked + plain + 1.0);
        double sum = -1.9 + 0.6 * Math.log(rate / (1 - rate)) - 0.26 * Math.log1p(plain);
        sum += 0.93 * Math.min(3, Math.log1p(shared));
        sum += when(linked == 0, 0.51) + when(words >= 2, 0.46) + when(letters >= 8, 0.85) + when(exact, 1.92);
        sum += when(capital, 0.39) + when(linking == 0, 0.08) + when(folder, 0.26) + when(heading, -0.36);
        sum += when(item, 0.59) + when(places >= 2, 0.04);
        sum += switch (sort) {
            case FILE -> 0;
            case TITLE -> -1.71;
            case ALIAS -> -0.87;
            case LINKS -> -0.69;
        };
        return 1 / (1 + Math.exp(-sum));
    }

    private static double when(final boolean holds, final double weight) {
        return holds ? weight : 0;
    }

    /** Whether it is worth offering. */
    boolean worthwhile() {
        return !habituallyPlain() && likelihood() >= (sort == NameBook.Sort.LINKS ? FLOOR_FOR_LINKS : FLOOR);
    }

    /**
     * Whether her own practice says that these words do not mean the document: they stand in many texts, and she hardly
     * ever links them. Of a document that she never links practice says nothing, unless the words look like any others.
     */
    private boolean habituallyPlain() {
        final boolean unknown = known == 0 && (capital || words > 1);
        return plain >= HABIT && linked < HABIT_SHARE * (linked + plain + 1) && !unknown;
    }
}
