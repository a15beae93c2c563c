package vespera.proofing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import vespera.scriptorium.proofing.Finding;
import vespera.scriptorium.proofing.Passage;

/**
 * The process that proofreads one language: it takes one passage after another from its standard input and gives back
 * what it found. It ends with its input.
 */
public final class ProofreadingChild {

    private static final int MOST_REPLACEMENTS = 8;
    private static final Pattern MARKED = Pattern.compile("</?suggestion>");

    private ProofreadingChild() {}

    /**
     * Reads until the input ends.
     *
     * @param arguments the language's tag
     */
    public static void main(final String[] arguments) throws IOException {
        // Libraries that print must not speak into the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            final JLanguageTool tool = tool(arguments[0]);
            while (true) {
                Letters.answer(out, check(tool, Letters.asked(in)));
            }
        } catch (EOFException e) {
            // Nothing more is asked.
            return;
        }
    }

    private static JLanguageTool tool(final String language) {
        final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode(language));
        for (final Rule rule : List.copyOf(tool.getAllRules())) {
            // Lists of names of several words, which take as much memory as all the rest.
            if (rule.getId().contains("MULTITOKEN")) {
                tool.disableRule(rule.getId());
            }
        }
        // A line of Markdown is read alone; how it is set is the writer's business.
        tool.disableRules(List.of(
                "WHITESPACE_RULE",
                "COMMA_PARENTHESIS_WHITESPACE",
                "UPPERCASE_SENTENCE_START",
                "PUNCTUATION_PARAGRAPH_END",
                "EN_QUOTES",
                "DASH_RULE",
                "TYPOGRAPHISCHE_ANFUEHRUNGSZEICHEN",
                "EN_UNPAIRED_BRACKETS",
                "EN_UNPAIRED_QUOTES",
                "UNPAIRED_BRACKETS",
                "DE_UNPAIRED_QUOTES"));
        return tool;
    }

    private static List<Finding> check(final JLanguageTool tool, final Passage passage) throws IOException {
        final AnnotatedTextBuilder builder = new AnnotatedTextBuilder();
        for (final Passage.Part part : passage.parts()) {
            if (part.words()) {
                builder.addText(part.text());
            } else if (part.instead().isEmpty()) {
                builder.addMarkup(part.text());
            } else {
                builder.addMarkup(part.text(), part.instead());
            }
        }
        final AnnotatedText text = builder.build();
        final int length = passage.text().length();
        final List<Finding> findings = new ArrayList<>();
        for (final RuleMatch match : tool.check(text)) {
            final boolean within = match.getFromPos() < match.getToPos() && match.getToPos() <= length;
            if (within && inWords(passage, match.getFromPos())) {
                findings.add(finding(match));
            }
        }
        return findings;
    }

    /** What is only read in the place of marks is nobody's mistake. */
    private static boolean inWords(final Passage passage, final int place) {
        int from = 0;
        for (final Passage.Part part : passage.parts()) {
            final int to = from + part.text().length();
            if (from <= place && place < to) {
                return part.words();
            }
            from = to;
        }
        return false;
    }

    private static Finding finding(final RuleMatch match) {
        final boolean spelling = match.getRule().isDictionaryBasedSpellingRule();
        final List<String> replacements = match.getSuggestedReplacements().stream()
                .limit(MOST_REPLACEMENTS)
                .toList();
        return new Finding(
                match.getFromPos(),
                match.getToPos(),
                spelling ? Finding.Kind.SPELLING : Finding.Kind.GRAMMAR,
                match.getRule().getId(),
                MARKED.matcher(match.getMessage()).replaceAll("\""),
                replacements);
    }
}
