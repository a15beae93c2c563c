package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.WrittenLink;

/**
 * Rewrites the links of one text so that each leads where it led before some paths changed. Links that still do, stay as
 * they are; those in comments too. The new text is read again, and taken only where every link of it is as it was meant.
 */
final class Relinking {

    private static final String UNWRITABLE = "a link of this kind cannot hold that name";

    private final MarkdownReader reader = new MarkdownReader();
    private final LinkResolver before;
    private final LinkResolver after;
    private final Map<String, String> moved;

    /** @param moved the paths that changed, from what they were to what they are */
    Relinking(final PathCatalogue before, final PathCatalogue after, final Map<String, String> moved) {
        this.before = new LinkResolver(before);
        this.after = new LinkResolver(after);
        this.moved = moved;
    }

    /** A link that has to change: where it led, where it is to lead, and the target to be written. */
    record Aim(RawLink link, String was, String target) {}

    /** A link that cannot be kept, and why. */
    record Lost(RawLink link, String was, String reason) {}

    /** What a text becomes; the same text where nothing has to change. */
    record Outcome(String text, List<Aim> changed, List<Lost> lost) {}

    /** Which links are to be looked at. */
    interface Wanted {

        /** @param stray whether it leads somewhere, though not where it did, or only programs like ours find it */
        boolean wants(String was, boolean stray);
    }

    /**
     * What has to change in a text.
     *
     * @param pathBefore its own path as it was, empty for what is no file
     * @param pathAfter its own path as it is, or is to be
     */
    Outcome of(final String text, final String pathBefore, final String pathAfter, final Wanted wanted) {
        final List<RawLink> links = reader.read(text).links();
        final List<Aim> aims = new ArrayList<>();
        final List<Lost> lost = new ArrayList<>();
        for (final RawLink link : links) {
            if (!link.commented() && !link.target().isEmpty()) {
                before.resolve(pathBefore, link)
                        .filter(was ->
                                wanted.wants(was, after.resolve(pathAfter, link).isPresent()))
                        .ifPresent(was -> aim(link, was, pathBefore, pathAfter, aims, lost));
            }
        }
        return aims.isEmpty() ? new Outcome(text, List.of(), lost) : written(text, links, aims, lost, pathAfter);
    }

    private void aim(
            final RawLink link,
            final String was,
            final String pathBefore,
            final String pathAfter,
            final List<Aim> aims,
            final List<Lost> lost) {
        final String wanted = moved.getOrDefault(was, was);
        final boolean relative = !pathBefore.isEmpty() && LinkForm.isRelative(link, pathBefore, was);
        final boolean stands = after.resolve(pathAfter, link).equals(Optional.of(wanted))
                && (!relative || LinkForm.isRelative(link, pathAfter, wanted));
        if (stands) {
            return;
        }
        LinkForm.candidates(link, relative, pathAfter, was, wanted).stream()
                .filter(target -> leads(link, target, pathAfter, wanted))
                .findFirst()
                .ifPresentOrElse(
                        target -> aims.add(new Aim(link, was, target)),
                        () -> lost.add(new Lost(link, was, "no way to write it leads there alone")));
    }

    private boolean leads(final RawLink link, final String target, final String source, final String wanted) {
        return after.resolve(source, WrittenLink.aimedAt(link, target)).equals(Optional.of(wanted));
    }

    private Outcome written(
            final String text,
            final List<RawLink> links,
            final List<Aim> aims,
            final List<Lost> lost,
            final String pathAfter) {
        final List<Aim> kept = new ArrayList<>();
        final List<WrittenLink.Change> changes = new ArrayList<>();
        final List<Lost> all = new ArrayList<>(lost);
        final Indexes indexes = new Indexes(text);
        for (final Aim aim : aims) {
            final RawLink link = aim.link();
            WrittenLink.retargeted(text, indexes.of(link.from()), indexes.of(link.to()), link, aim.target())
                    .ifPresentOrElse(
                            change -> {
                                kept.add(aim);
                                changes.add(change);
                            },
                            () -> all.add(new Lost(link, aim.was(), UNWRITABLE)));
        }
        final String changed = changed(text, changes);
        if (!holds(changed, links, kept, pathAfter)) {
            return oneByOne(text, links, kept, changes, all, pathAfter);
        }
        return new Outcome(changed, kept, all);
    }

    /** Where all at once went wrong, each on its own: what cannot be written then is left, the rest is done. */
    private Outcome oneByOne(
            final String text,
            final List<RawLink> links,
            final List<Aim> aims,
            final List<WrittenLink.Change> changes,
            final List<Lost> lost,
            final String pathAfter) {
        final List<Aim> kept = new ArrayList<>();
        final List<WrittenLink.Change> fine = new ArrayList<>();
        String reached = text;
        for (int i = 0; i < aims.size(); i++) {
            kept.add(aims.get(i));
            fine.add(changes.get(i));
            final String next = changed(text, fine);
            if (holds(next, links, kept, pathAfter)) {
                reached = next;
            } else {
                kept.removeLast();
                fine.removeLast();
                lost.add(new Lost(aims.get(i).link(), aims.get(i).was(), UNWRITABLE));
            }
        }
        return new Outcome(reached, kept, lost);
    }

    private static String changed(final String text, final List<WrittenLink.Change> changes) {
        final StringBuilder out = new StringBuilder(text.length() + 64);
        int done = 0;
        for (final WrittenLink.Change change : changes.stream()
                .sorted(Comparator.comparingInt(WrittenLink.Change::from))
                .toList()) {
            if (change.from() < done) {
                continue; // within another link that changes as a whole; reading again will tell
            }
            out.append(text, done, change.from()).append(change.text());
            done = change.to();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Whether the new text has the same links on the same lines, those that changed leading where they are to. */
    private boolean holds(final String text, final List<RawLink> old, final List<Aim> aims, final String source) {
        final List<RawLink> now = reader.read(text).links();
        if (now.size() != old.size()) {
            return false;
        }
        int aim = 0;
        for (int i = 0; i < now.size(); i++) {
            final RawLink was = old.get(i);
            final RawLink is = now.get(i);
            final boolean aimed = aim < aims.size() && aims.get(aim).link().equals(was);
            final String wanted = aimed ? aims.get(aim++).target() : was.target();
            if (was.line() != is.line()
                    || was.commented() != is.commented()
                    || !wanted.equals(is.target())
                    || !Objects.equals(was.subpath(), is.subpath())
                    || aimed
                            && !after.resolve(source, is)
                                    .equals(after.resolve(source, WrittenLink.aimedAt(was, wanted)))) {
                return false;
            }
        }
        return true;
    }

    /** Places in a text by code points, asked for in rising order for the most part. */
    private static final class Indexes {
        private final String text;
        private int points;
        private int index;

        Indexes(final String text) {
            this.text = text;
        }

        int of(final int wanted) {
            index = text.offsetByCodePoints(index, wanted - points);
            points = wanted;
            return index;
        }
    }
}
