package vespera.scriptorium.codex;

import java.util.List;
import java.util.Set;

/** Whether two values of one attribute can both be true of one, and how surely not. */
final class Disagreement {

    /** Words for one colour of hair or eyes; dark and light leave open which. */
    private static final List<Set<String>> KINDS = List.of(
            Set.of(
                    "fair",
                    "blond",
                    "blonde",
                    "golden",
                    "gold",
                    "flaxen",
                    "yellow",
                    "light",
                    "pale",
                    "straw-coloured",
                    "sandy"),
            Set.of("red", "auburn", "ginger", "copper", "russet", "chestnut", "sandy"),
            Set.of("dark", "black", "brown", "raven", "ebony", "jet-black", "dark-brown", "chestnut", "hazel", "mousy"),
            Set.of("grey", "white", "silver"),
            Set.of("dark", "blue", "violet"),
            Set.of("light", "pale", "blue", "grey", "green"),
            Set.of("brown", "amber", "hazel", "golden", "light-brown"));

    /** Kinds within which the words say different things all the same. */
    private static final List<Set<String>> APART =
            List.of(Set.of("black", "brown"), Set.of("blue", "grey"), Set.of("blue", "green"), Set.of("green", "grey"));

    private static final double COLOUR = 0.95;
    private static final double NEAR = 0.6;
    private static final double AGEING = 0.5;
    private static final double BIRTH = 0.95;
    private static final double COUNT = 0.85;
    private static final double TRADE = 0.4;
    private static final double HOME = 0.35;
    private static final double YOUNGER = 0.75;
    private static final double OLDER = 0.4;
    private static final int FEW_YEARS = 2;

    private Disagreement() {}

    /** From 0, where both can be true, to 1; the first value is the one that is read first. */
    static double between(final String about, final String one, final String other) {
        if (one.equals(other)) {
            return 0;
        }
        final boolean denied = one.startsWith("not ");
        if (denied || other.startsWith("not ")) {
            return ("not " + one).equals(other) || one.equals("not " + other) ? COLOUR : 0;
        }
        return switch (about) {
            case "eyes" -> colour(one, other);
            case "hair", "beard", "moustache" -> {
                final boolean grey = KINDS.get(3).contains(one) != KINDS.get(3).contains(other);
                yield colour(one, other) * (grey ? AGEING : 1);
            }
            case "age" -> age(Integer.parseInt(one), Integer.parseInt(other));
            case "born in" -> one.contains(other) || other.contains(one) ? 0 : BIRTH;
            case "home" -> one.contains(other) || other.contains(one) ? 0 : HOME;
            case "hand" -> COLOUR;
            case "occupation" -> TRADE;
            case "height" -> 0;
            default -> about.startsWith("number of ") ? COUNT : 0;
        };
    }

    private static double colour(final String one, final String other) {
        if (one.contains(other) || other.contains(one)) {
            return 0;
        }
        if (APART.stream().anyMatch(s -> s.contains(one) && s.contains(other))) {
            return one.equals("black") || other.equals("black") ? NEAR : COLOUR;
        }
        return KINDS.stream().anyMatch(s -> s.contains(one) && s.contains(other)) ? 0 : COLOUR;
    }

    /** People grow older while a story goes on; younger they do not grow. */
    private static double age(final int one, final int other) {
        if (other < one) {
            return YOUNGER;
        }
        return other - one <= FEW_YEARS ? 0 : OLDER;
    }
}
