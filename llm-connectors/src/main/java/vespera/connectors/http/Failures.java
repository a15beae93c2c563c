package vespera.connectors.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.ModelFailure.Code;

/**
 * Turns what went wrong into plain words. What the provider says is quoted on one line, at most 300 characters, with
 * the key and the person's own text taken out, since some providers repeat them.
 */
public final class Failures {

    private static final int MAX_QUOTE = 300;
    private static final int MIN_HIDDEN = 8;

    private final Provider provider;
    private final List<String> hidden;

    /** @param hidden what must never show up in a message: keys and prompts */
    public Failures(final Provider provider, final List<String> hidden) {
        this.provider = provider;
        this.hidden = hidden.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(text -> text.length() >= MIN_HIDDEN)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The failure that a trouble while chatting is. */
    public ModelFailure of(final WireTrouble trouble) {
        return switch (trouble) {
            case WireTrouble.Unreachable gone -> unreachable(gone);
            case WireTrouble.Silent silent ->
                new ModelFailure(
                        Code.BROKEN,
                        provider.title() + " has sent nothing for " + spoken(silent.waited())
                                + ", so we stopped waiting. What had arrived is kept; try again, or choose a smaller"
                                + " model.");
            case WireTrouble.Cut _ ->
                new ModelFailure(
                        Code.BROKEN,
                        provider.title() + " closed the connection before the answer was finished. What had arrived is"
                                + " kept; try again.");
            case WireTrouble.Nonsense nonsense -> nonsense(nonsense.reason());
            case WireTrouble.Stopped _ ->
                new ModelFailure(Code.BROKEN, "The question to " + provider.title() + " was interrupted.");
        };
    }

    /** The failure that a trouble while listing models is: a door that stays silent is as good as none. */
    public ModelFailure whileListing(final WireTrouble trouble) {
        return switch (trouble) {
            case WireTrouble.Silent silent ->
                new ModelFailure(
                        Code.UNREACHABLE,
                        "Something takes the connection at " + provider.address() + " but did not answer within "
                                + spoken(silent.waited()) + ". " + provider.wake());
            case WireTrouble.Cut _ ->
                new ModelFailure(
                        Code.BROKEN,
                        provider.title() + " at " + provider.address()
                                + " closed the connection without a whole answer. Try again, or check the address in"
                                + " Settings.");
            case WireTrouble.Unreachable _, WireTrouble.Nonsense _, WireTrouble.Stopped _ -> of(trouble);
        };
    }

    /** What answers there is not the provider. */
    public ModelFailure nonsense(final String why) {
        return new ModelFailure(
                Code.NONSENSE,
                "What answers at " + provider.address() + " does not speak as " + provider.title() + " does: " + why
                        + ". Check the address in Settings.");
    }

    /** No such model at the provider. */
    public ModelFailure noSuchModel(final String model) {
        return new ModelFailure(
                Code.NO_SUCH_MODEL,
                provider.title() + " has no model called “" + quotable(model) + "”. "
                        + provider.fetch().replace("%s", quotable(model)));
    }

    /**
     * An answer with an HTTP status other than 200.
     *
     * @param model the model that was asked for, empty when none was
     * @param said the provider's own words, empty where its error format was not recognised
     */
    public ModelFailure status(final int status, final String model, final String said) {
        final Code code = code(status, said);
        return switch (code) {
            case NO_SUCH_MODEL -> model.isEmpty() ? nonsense("it answers 404") : noSuchModel(model);
            case NONSENSE -> nonsense("it answers " + status);
            default -> says(code, said.isEmpty() ? "HTTP " + status : said);
        };
    }

    private static Code code(final int status, final String said) {
        return switch (status) {
            case 401, 403 -> Code.UNAUTHORISED;
            case 408, 409, 429, 503, 529 -> Code.BUSY;
            case 404 -> said.isEmpty() ? Code.NONSENSE : Code.NO_SUCH_MODEL;
            default -> {
                if (status >= 500) {
                    yield Code.BROKEN;
                }
                yield status >= 400 && !said.isEmpty() ? Code.REJECTED : Code.NONSENSE;
            }
        };
    }

    /** A failure of a known kind, with the provider's own words quoted. */
    public ModelFailure says(final Code code, final String said) {
        final String opening = switch (code) {
            case UNREACHABLE -> provider.title() + " cannot be reached. " + provider.wake();
            case UNAUTHORISED -> provider.title() + " refused the key, or wants one. Check it in Settings.";
            case NO_SUCH_MODEL -> provider.title() + " has no such model. Choose another in Settings.";
            case REJECTED -> provider.title() + " did not accept the question as it stands.";
            case BUSY -> provider.title() + " has too much to do right now. Try again in a little while.";
            case BROKEN -> provider.title() + " failed. What had arrived is kept; try again.";
            case NONSENSE -> provider.title() + " sent what we cannot read.";
        };
        final String quote = quotable(said);
        return new ModelFailure(code, quote.isEmpty() ? opening : opening + " It says: “" + quote + "”");
    }

    private ModelFailure unreachable(final WireTrouble.Unreachable gone) {
        return switch (gone.reason()) {
            case "no web address" ->
                new ModelFailure(
                        Code.UNREACHABLE,
                        "The address of " + provider.title()
                                + " is not a web address. In Settings, write one like http://127.0.0.1:1234.");
            case "no secure connection" ->
                new ModelFailure(
                        Code.UNREACHABLE,
                        provider.title() + " allows no secure connection at " + provider.address()
                                + ". Check whether the address in Settings should begin with http or https.");
            default ->
                new ModelFailure(
                        Code.UNREACHABLE,
                        provider.title() + " does not answer at " + provider.address() + ". " + provider.wake());
        };
    }

    private String quotable(final String said) {
        // Control, format (bidi, zero-width), private and unassigned characters could disguise what a person reads.
        String clean = said.replaceAll("[\\p{C}\\s]+", " ").strip();
        for (final String secret : hidden) {
            clean = clean.replace(secret.replaceAll("[\\p{C}\\s]+", " ").strip(), "…");
        }
        if (clean.codePointCount(0, clean.length()) <= MAX_QUOTE) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, MAX_QUOTE)) + "…";
    }

    private static String spoken(final Duration waited) {
        if (waited.toMinutes() >= 2) {
            return waited.toMinutes() + " minutes";
        }
        final long seconds = Math.max(1, waited.toSeconds());
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
