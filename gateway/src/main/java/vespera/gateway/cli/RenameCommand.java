package vespera.gateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.links.RenamePlan;

/** Gives a document another name or place, and has the links that lead there follow. */
@Command(
        name = "rename",
        description = "Gives a document another name, or with a path another place; links that would break follow.")
final class RenameCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DOC", description = "Its path or name.")
    String document = "";

    @Parameters(
            index = "1",
            paramLabel = "NEWNAME",
            description = "A name in the same folder, or with a slash a path from the atelier's folder.")
    String wanted = "";

    @Option(
            names = "--links",
            paramLabel = "yes|no",
            defaultValue = "yes",
            description = "Whether links in her files follow; yes unless said otherwise.")
    YesOrNo links = YesOrNo.YES;

    @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
    boolean dry;

    RenameCommand(final Session session) {
        this.session = session;
    }

    /** An answer. */
    enum YesOrNo {
        YES,
        NO
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final Document of = session.document(document);
        final LinkRewriting rewriting = session.atelier().organising().renames().rewriting();
        final RenamePlan plan = rewriting.plan(of, path(of));
        final boolean follow = links == YesOrNo.YES;
        if (!dry && follow) {
            rewriting.accept(session.atelier().person(), plan);
        } else if (!dry) {
            session.atelier()
                    .documents()
                    .move(
                            session.atelier().person(),
                            of.id(),
                            plan.moves().getFirst().to());
        }
        session.out().value(json(plan, follow));
        say(plan, follow);
        return 0;
    }

    private String path(final Document of) {
        final String tidy = wanted.replace('\\', '/').replaceFirst("^\\./", "");
        if (tidy.indexOf('/') < 0) {
            return session.atelier().documents().pathNamed(of.id(), tidy);
        }
        final String file = tidy.substring(tidy.lastIndexOf('/') + 1);
        final String ending = of.path().substring(Math.max(of.path().lastIndexOf('.'), 0));
        return file.isEmpty()
                ? tidy + of.path().substring(of.path().lastIndexOf('/') + 1)
                : ending.startsWith(".") && !tidy.endsWith(ending) ? tidy + ending : tidy;
    }

    private Map<String, @Nullable Object> json(final RenamePlan plan, final boolean follow) {
        final List<Map<String, Object>> changed = new ArrayList<>();
        for (final RenamePlan.Text text : plan.texts()) {
            for (final RenamePlan.Line line : text.lines()) {
                final Map<String, Object> map = new LinkedHashMap<>();
                map.put(text.document() == null ? "task" : "path", text.name());
                map.put("line", line.number());
                map.put("before", line.before());
                map.put("after", line.after());
                changed.add(map);
            }
        }
        final List<Map<String, Object>> left = new ArrayList<>();
        for (final RenamePlan.Left one : plan.left()) {
            left.add(Map.of("path", one.name(), "line", one.line(), "target", one.target(), "reason", one.reason()));
        }
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("from", plan.moves().getFirst().from());
        map.put("to", plan.moves().getFirst().to());
        map.put("done", !dry);
        map.put("links", follow ? plan.links() : 0);
        map.put(follow ? "changed" : "unchanged", changed);
        map.put("left", left);
        return map;
    }

    private void say(final RenamePlan plan, final boolean follow) {
        final RenamePlan.Move move = plan.moves().getFirst();
        session.out().line((dry ? "Would move “" : "Moved “") + move.from() + "” to “" + move.to() + "”.");
        final String many = plan.links() + (plan.links() == 1 ? " link" : " links") + " in "
                + plan.texts().size() + (plan.texts().size() == 1 ? " text" : " texts");
        if (!follow) {
            session.out().line(many + (dry ? " would" : " do") + " not follow, as you said.");
        } else {
            session.out()
                    .line(many
                            + (dry ? " would follow" : " followed")
                            + (dry ? ":" : "; “undo” takes all of it back:"));
        }
        for (final RenamePlan.Text text : plan.texts()) {
            session.out().line(text.name());
            for (final RenamePlan.Line line : text.lines()) {
                session.out()
                        .line("  line " + line.number() + "  - " + line.before().strip());
                session.out()
                        .line("  line " + line.number() + "  + " + line.after().strip());
            }
        }
        plan.left()
                .forEach(left -> session.out()
                        .line("Left as it is: " + left.name() + ", line " + left.line() + ", “" + left.target() + "”: "
                                + left.reason() + "."));
    }
}
