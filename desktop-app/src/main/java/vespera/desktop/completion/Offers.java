package vespera.desktop.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vespera.desktop.palette.Fuzzy;
import vespera.gateway.Atelier;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Finds what fits what was typed. Belongs on a background thread; used by one at a time. */
final class Offers {

    private static final int MOST = 50;
    /** How much better an alias must fit than a name. */
    private static final int ALIAS = 40;

    private final Atelier atelier;
    private final MarkdownReader reader = new MarkdownReader();
    private @Nullable Known known;

    /** A name that a document can be linked by. */
    private record Name(String name, Document document, boolean alias) {}

    /** The names of one state of the catalogue, and how many documents have each file name. */
    private record Known(long revision, List<Name> names, Map<String, Integer> files) {}

    private record Scored(Offer offer, int score) {}

    Offers(final Atelier atelier) {
        this.atelier = atelier;
    }

    /**
     * What fits, best first.
     *
     * @param in the document that is being written
     * @param text what it holds now
     */
    synchronized List<Offer> of(final Trigger trigger, final Document in, final String text) {
        return switch (trigger.kind()) {
            case LINK -> links(trigger.query(), document -> document.kind() != Document.Kind.IMAGE, in);
            case PICTURE -> pictures(trigger.query(), in);
            case HEADING -> headings(trigger, in, text);
            case BLOCK -> blocks(trigger, in, text);
            case TAG -> tags(trigger.query());
            case NAME -> names(trigger.query());
        };
    }

    private Known known() {
        final long revision = atelier.catalogue().revision();
        final Known before = known;
        if (before != null && before.revision() == revision) {
            return before;
        }
        final List<Name> names = new ArrayList<>();
        final Map<String, Integer> files = new HashMap<>();
        final Map<DocumentId, List<String>> aliases =
                atelier.documents().records().allAliases();
        for (final Document document : atelier.catalogue().here()) {
            final String file = Document.baseName(document.path());
            files.merge(file.toLowerCase(Locale.ROOT), 1, Integer::sum);
            names.add(new Name(file, document, false));
            if (!document.name().equalsIgnoreCase(file)) {
                names.add(new Name(document.name(), document, true));
            }
            aliases.getOrDefault(document.id(), List.of()).forEach(a -> names.add(new Name(a, document, true)));
        }
        final Known now = new Known(revision, names, files);
        known = now;
        return now;
    }

    private List<Offer> links(
            final String query, final java.util.function.Predicate<Document> wanted, final Document in) {
        final Known all = known();
        final List<Scored> found = new ArrayList<>();
        for (final Name one : all.names()) {
            if (wanted.test(one.document()) && !one.document().id().equals(in.id())) {
                final int score = Fuzzy.score(query, one.name());
                if (score != Fuzzy.NONE) {
                    // With nothing typed yet, what was written in last comes first.
                    final int near = one.document().kind() == Document.Kind.MARKDOWN ? 3 : 0;
                    found.add(new Scored(link(one, all), score * 4 + near - (one.alias() ? ALIAS : 0)));
                }
            }
        }
        return best(found);
    }

    private static Offer link(final Name one, final Known all) {
        final String path = one.document().path();
        final String file = Document.baseName(path);
        final boolean only = all.files().getOrDefault(file.toLowerCase(Locale.ROOT), 1) == 1;
        final boolean markdown = one.document().kind() == Document.Kind.MARKDOWN;
        final String aim = only ? file : markdown ? path.substring(0, path.lastIndexOf('.')) : path;
        final int slash = path.lastIndexOf('/');
        final String folder = slash < 0 ? "" : path.substring(0, slash);
        final String detail = one.alias() ? file + (folder.isEmpty() ? "" : " · " + folder) : folder;
        final boolean picture = one.document().kind() == Document.Kind.IMAGE;
        return new Offer(
                one.name(),
                detail,
                picture ? "fth-image" : one.alias() ? "fth-corner-down-right" : "fth-file-text",
                one.alias() ? aim + "|" + one.name() : aim,
                true);
    }

    private List<Offer> pictures(final String query, final Document in) {
        final List<Offer> pictures = links(query, document -> document.kind() == Document.Kind.IMAGE, in);
        final List<Offer> all = new ArrayList<>(pictures);
        all.addAll(links(query, document -> document.kind() == Document.Kind.MARKDOWN, in));
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private Reading reading(final Trigger trigger, final Document in, final String text) {
        if (trigger.aim().isBlank()) {
            return reader.read(text);
        }
        final RawLink link = new RawLink(RawLink.Kind.WIKILINK, trigger.aim().strip(), null, null, 1, 0, 0, false);
        final Optional<Document> target = atelier.links().resolve(in.path(), link);
        return target.filter(document -> document.id().equals(in.id()))
                .map(own -> reader.read(text))
                .or(() -> target.flatMap(atelier.documents()::text).map(reader::read))
                .orElseGet(Reading::empty);
    }

    private List<Offer> headings(final Trigger trigger, final Document in, final String text) {
        final List<Scored> found = new ArrayList<>();
        int order = 0;
        for (final Reading.Heading heading : reading(trigger, in, text).headings()) {
            final int score = Fuzzy.score(trigger.query(), heading.text());
            if (score != Fuzzy.NONE && !heading.text().isBlank()) {
                final String aim = heading.text()
                        .replaceAll("[\\[\\]|#^]", " ")
                        .replaceAll(" +", " ")
                        .strip();
                found.add(new Scored(
                        new Offer(heading.text(), "H" + heading.level(), "fth-hash", aim, true),
                        score * 1_000 - order));
            }
            order++;
        }
        return best(found);
    }

    private List<Offer> blocks(final Trigger trigger, final Document in, final String text) {
        return best(reading(trigger, in, text).blocks().stream()
                .filter(id -> Fuzzy.score(trigger.query(), id) != Fuzzy.NONE)
                .map(id ->
                        new Scored(new Offer("^" + id, "", "fth-anchor", id, true), Fuzzy.score(trigger.query(), id)))
                .toList());
    }

    private List<Offer> tags(final String query) {
        final List<Scored> found = new ArrayList<>();
        atelier.documents().records().tagCounts().forEach((tag, count) -> {
            final int score = Fuzzy.score(query, tag);
            if (score != Fuzzy.NONE && !tag.equalsIgnoreCase(query)) {
                found.add(new Scored(
                        new Offer("#" + tag, Integer.toString(count), "fth-tag", tag, false), score * 1_000 + count));
            }
        });
        return best(found);
    }

    /** Names of the codex, by the beginning of one of their words: an at sign may also be only an at sign. */
    private List<Offer> names(final String query) {
        final List<Scored> found = new ArrayList<>();
        final Map<String, Entity> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (final Entity entity : atelier.organising().codex().entities()) {
            entity.aliases().forEach(alias -> name(entity, alias, query, seen, found));
            name(entity, entity.name(), query, seen, found);
        }
        return best(found);
    }

    private static void name(
            final Entity entity,
            final String name,
            final String query,
            final Map<String, Entity> seen,
            final List<Scored> found) {
        final String low = name.toLowerCase(Locale.ROOT);
        final String wanted = query.toLowerCase(Locale.ROOT);
        if (!low.startsWith(wanted) && !low.contains(" " + wanted) || seen.putIfAbsent(name, entity) != null) {
            return;
        }
        final String note = entity.note();
        final String file = note == null ? "" : Document.baseName(note);
        final String text =
                note == null ? name : file.equals(name) ? "[[" + name + "]]" : "[[" + file + "|" + name + "]]";
        final String detail = name.equals(entity.name()) ? "" : entity.name();
        final int whole = name.equals(entity.name()) ? 1 : 0;
        found.add(new Scored(
                new Offer(name, detail, "fth-user", text, false),
                Fuzzy.score(query, name) * 10_000 + Math.min(entity.mentions(), 4_000) * 2 + whole));
    }

    private static List<Offer> best(final Collection<Scored> found) {
        final Function<Scored, Integer> score = Scored::score;
        return found.stream()
                .sorted(Comparator.comparing(score)
                        .reversed()
                        .thenComparing(one -> one.offer().shown(), String.CASE_INSENSITIVE_ORDER))
                .limit(MOST)
                .map(Scored::offer)
                .toList();
    }
}
