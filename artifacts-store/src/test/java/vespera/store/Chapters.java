package vespera.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prose that is nobody's: sentences of made-up words, few of them often and many seldom, and edits of it. */
final class Chapters {

    private static final int WORDS = 6_000;

    private final Random random;
    private final List<String> words = new ArrayList<>(WORDS);
    private final List<String> sentences = new ArrayList<>();

    Chapters(final long seed) {
        random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            final StringBuilder word = new StringBuilder();
            for (int n = 2 + random.nextInt(8); n > 0; n--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(word.toString());
        }
    }

    /** A chapter of about so many bytes. */
    String chapter(final int bytes) {
        sentences.clear();
        int length = 0;
        while (length < bytes) {
            final String sentence = sentence();
            sentences.add(sentence);
            length += sentence.length();
        }
        return text();
    }

    /** The chapter with one sentence written anew. */
    String edited() {
        sentences.set(random.nextInt(sentences.size()), sentence());
        return text();
    }

    /** The chapter after any of the things that happen to a text. */
    String changed() {
        final int at = random.nextInt(sentences.size());
        switch (random.nextInt(6)) {
            case 0 -> sentences.add(at, sentence());
            case 1 -> sentences.addAll(at, List.copyOf(sentences.subList(0, sentences.size() / 4)));
            case 2 -> sentences.add(sentences.remove(at));
            case 3 -> sentences.subList(at, Math.min(sentences.size(), at + 5)).replaceAll(s -> "Ünïcode 🖋 漢字. ");
            case 4 ->
                sentences
                        .subList(at, Math.min(sentences.size() - 1, at + sentences.size() / 4))
                        .clear();
            default -> sentences.set(at, sentence());
        }
        return text();
    }

    private String text() {
        return "# A chapter\n\n" + String.join("", sentences);
    }

    private String sentence() {
        final StringBuilder sentence = new StringBuilder();
        final int length = 8 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            sentence.append(words.get((int) (WORDS * Math.pow(random.nextDouble(), 3))))
                    .append(i == length - 1 ? random.nextInt(6) == 0 ? ".\n\n" : ". " : " ");
        }
        return sentence.toString();
    }
}
