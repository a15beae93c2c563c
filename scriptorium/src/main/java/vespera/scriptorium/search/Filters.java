package vespera.scriptorium.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** Whether documents and things have the properties that a query wants. */
final class Filters {

    private final Facts facts;

    Filters(final Facts facts) {
        this.facts = facts;
    }

    Predicate<Document> ofDocument(final Query.Filter filter) {
        final Predicate<Document> plain = plain(filter);
        return filter.excluded() ? plain.negate() : plain;
    }

    private Predicate<Document> plain(final Query.Filter filter) {
        final String value = Folding.of(filter.value());
        return switch (filter.field()) {
            case TAG -> document -> facts.tags(document).stream().anyMatch(tag -> isOrIn(tag, value));
            case PATH -> document -> Folding.of(document.path()).contains(value);
            case TYPE -> document -> isOfType(document, value);
            case STATUS -> {
                final Supplier<Set<DocumentId>> may = Facts.once(() -> facts.mayHaveStatus(filter.value()));
                yield document -> may.get().contains(document.id()) && facts.hasStatus(document, value);
            }
            case BEFORE -> {
                final LocalDate day = day(filter);
                yield document -> facts.day(document).isBefore(day);
            }
            case AFTER -> {
                final LocalDate day = day(filter);
                yield document -> !facts.day(document).isBefore(day);
            }
            case BY -> document -> facts.authors(document).stream().anyMatch(actor -> is(actor, value));
        };
    }

    Predicate<Thing> ofThing(final Query.Filter filter) {
        final Predicate<Thing> plain = plainThing(filter);
        return filter.excluded() ? plain.negate() : plain;
    }

    private Predicate<Thing> plainThing(final Query.Filter filter) {
        final String value = Folding.of(filter.value());
        return switch (filter.field()) {
            case TAG, PATH -> thing -> false;
            case TYPE -> thing -> value.equals(thing.type()) || value.equals(thing.type() + "s");
            case STATUS -> thing -> Folding.of(thing.status()).equals(value);
            case BEFORE -> {
                final LocalDate day = day(filter);
                yield thing -> thing.at() != 0 && facts.day(thing.at()).isBefore(day);
            }
            case AFTER -> {
                final LocalDate day = day(filter);
                yield thing -> thing.at() != 0 && !facts.day(thing.at()).isBefore(day);
            }
            case BY ->
                thing -> !value.isEmpty()
                        && (thing.kind().equals(value) || Folding.of(thing.by()).contains(value));
        };
    }

    private LocalDate day(final Query.Filter filter) {
        return Days.first(filter.value(), facts.today()).orElse(LocalDate.EPOCH);
    }

    private static boolean isOrIn(final String tag, final String value) {
        final String folded = Folding.of(tag);
        return folded.equals(value) || folded.startsWith(value.endsWith("/") ? value : value + "/");
    }

    private static boolean isOfType(final Document document, final String value) {
        final String type = Facts.type(document);
        return value.equals(type)
                || List.of("document", "documents", "file", "files").contains(value)
                || (type.equals("md") && List.of("markdown", "note", "notes").contains(value))
                || (Facts.isImage(document)
                        && List.of("image", "images", "picture", "pictures").contains(value))
                || document.path().toLowerCase(Locale.ROOT).endsWith("." + value);
    }

    private static boolean is(final Actor actor, final String value) {
        return actor.kind().name().toLowerCase(Locale.ROOT).equals(value)
                || Folding.of(actor.name()).contains(value);
    }
}
