package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/**
 * Links that lead nowhere, or to a heading that is not there, with what was likely meant. All links of a document with
 * the same target are one suggestion; accepting rewrites them, and they read as before where they were right in words.
 */
public final class BrokenLinkSuggester implements Suggester {

    private static final int LONGEST = 200;

    private final LinkEdits edits;

    public BrokenLinkSuggester(final Links links) {
        this.edits = new LinkEdits(new LinkWriter(links));
    }

    /** One way in which links of a document are broken. */
    private record Broken(String target, String subpath) {}

    @Override
    public Kind kind() {
        return Kind.BROKEN_LINK;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final TargetGuess guess = new TargetGuess(material);
        final Map<Document, Set<String>> headings = new LinkedHashMap<>();
        final List<Suggestion> all = new ArrayList<>();
        for (final Document document : material.documents()) {
            if (!material.editable(document)) {
                continue;
            }
            final Map<Broken, List<Web.Out>> broken = new LinkedHashMap<>();
            for (final Web.Out out : material.web().out(document)) {
                broken(material, document, out, headings)
                        .ifPresent(b -> broken.computeIfAbsent(b, _ -> new ArrayList<>())
                                .add(out));
            }
            broken.forEach((how, links) -> (how.subpath().isEmpty()
                            ? lost(material, document, how, links, guess)
                            : astray(material, document, how, links))
                    .ifPresent(all::add));
        }
        return all;
    }

    private static Optional<Broken> broken(
            final Material material,
            final Document source,
            final Web.Out out,
            final Map<Document, Set<String>> headings) {
        final RawLink link = out.link();
        final Document target = out.target();
        if (link.target().length() > LONGEST) {
            return Optional.empty();
        }
        if (target == null) {
            return link.target().isEmpty() ? Optional.empty() : Optional.of(new Broken(link.target(), ""));
        }
        final String subpath = link.subpath();
        if (subpath == null || subpath.startsWith("^") || subpath.isBlank() || !material.editable(target)) {
            return Optional.empty();
        }
        final Set<String> there = headings.computeIfAbsent(
                target,
                t -> material.digest(t).reading().headings().stream()
                        .map(h -> TargetGuess.letters(h.text()))
                        .collect(Collectors.toSet()));
        final String last = TargetGuess.letters(subpath.substring(subpath.lastIndexOf('#') + 1));
        return there.contains(last) || last.isEmpty() || target.id().equals(source.id()) && there.isEmpty()
                ? Optional.empty()
                : Optional.of(new Broken(target.path(), subpath));
    }

    private Optional<Suggestion> lost(
            final Material material,
            final Document source,
            final Broken how,
            final List<Web.Out> links,
            final TargetGuess guess) {
        return guess.of(source, how.target())
                .flatMap(found -> suggestion(
                        material,
                        source,
                        links,
                        found.target(),
                        null,
                        found.keepShown(),
                        "Nothing is called “" + how.target() + "”, but " + found.why() + ": “"
                                + Wording.name(found.target().path()) + "”.",
                        found.target().path(),
                        found.confidence(),
                        how.target()));
    }

    /** The heading is gone: the one that is most like it. */
    private Optional<Suggestion> astray(
            final Material material, final Document source, final Broken how, final List<Web.Out> links) {
        final Document target = links.getFirst().target();
        if (target == null) {
            return Optional.empty();
        }
        final String wanted =
                TargetGuess.letters(how.subpath().substring(how.subpath().lastIndexOf('#') + 1));
        Reading.Heading best = null;
        double least = 0.4;
        for (final Reading.Heading heading : material.digest(target).reading().headings()) {
            final String letters = TargetGuess.letters(heading.text());
            final double apart = apart(wanted, letters);
            if (apart < least) {
                least = apart;
                best = heading;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        final String heading = best.text()
                .replaceAll("[#|^\\[\\]]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return suggestion(
                material,
                source,
                links,
                target,
                "#" + heading,
                false,
                "“" + Wording.name(target.path()) + "” has no heading “" + how.subpath() + "”, but “" + heading + "”.",
                target.path() + "#" + heading,
                0.85 - least / 2,
                how.target() + "#" + how.subpath());
    }

    /** From 0 for the same to 1 for nothing in common; what one only adds to the other counts half. */
    private static double apart(final String wanted, final String letters) {
        if (wanted.length() > LONGEST || letters.length() > LONGEST || letters.length() < 3 || wanted.length() < 3) {
            return 1;
        }
        if (letters.startsWith(wanted) || wanted.startsWith(letters)) {
            return 0.3
                    * (1
                            - (double) Math.min(wanted.length(), letters.length())
                                    / Math.max(wanted.length(), letters.length()));
        }
        return (double) TargetGuess.distance(wanted, letters) / Math.max(wanted.length(), letters.length());
    }

    private Optional<Suggestion> suggestion(
            final Material material,
            final Document source,
            final List<Web.Out> links,
            final Document target,
            final @org.jspecify.annotations.Nullable String subpath,
            final boolean keepShown,
            final String why,
            final String object,
            final double confidence,
            final String pattern) {
        final String text = material.text(source).orElse("");
        final List<Deed.Edit> changes = new ArrayList<>();
        int index = 0;
        int points = 0;
        for (final Web.Out out : links.stream()
                .sorted((a, b) -> Integer.compare(a.link().from(), b.link().from()))
                .toList()) {
            final int from = text.offsetByCodePoints(index, out.link().from() - points);
            final int to =
                    text.offsetByCodePoints(from, out.link().to() - out.link().from());
            edits.retarget(source.path(), text, out.link(), from, to, target, subpath, keepShown)
                    .ifPresent(changes::add);
            index = from;
            points = out.link().from();
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        final Deed.Edit first = changes.getFirst();
        final String count = changes.size() == 1 ? "the link" : changes.size() + " links";
        return Optional.of(Suggestion.of(
                Kind.BROKEN_LINK,
                source.path(),
                object,
                why + " Accepting writes " + first.after() + " for " + first.before()
                        + (changes.size() == 1 ? "" : " and changes " + count + " in all") + ".",
                PlainLine.around(text, first.from()).passage(),
                links.getFirst().link().line(),
                confidence,
                pattern,
                new Deed.Replace(changes)));
    }
}
