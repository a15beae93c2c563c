package vespera.desktop.texts;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What one Java file says: which keys it asks its bundle for, and which texts stand in it that a person would read. */
final class JavaTexts {

    /** Calls whose texts nobody is shown: names of styles, keys, files, comparisons. */
    private static final Set<String> SILENT_CALLS = Set.of(
            "log",
            "setId",
            "lookup",
            "lookupAll",
            "setStyle",
            "getResource",
            "getResourceAsStream",
            "valueOf",
            "name",
            "ofPattern",
            "compile",
            "getProperty",
            "setProperty",
            "getenv",
            "equals",
            "contains",
            "startsWith",
            "endsWith",
            "indexOf",
            "lastIndexOf",
            "replace",
            "replaceAll",
            "replaceFirst",
            "split",
            "matches",
            "font",
            "forLanguageTag",
            "pseudoClass",
            "getPseudoClass",
            "add",
            "addAll",
            "put",
            "get",
            "remove",
            "requireNonNull",
            "of",
            "keyOf",
            "toggle",
            "removeIf",
            "removeAll",
            "ofLocalizedPattern",
            "dates");

    /** Of these the texts of a list or a map may be shown: only one that is a style class, a key or a path is silent. */
    private static final Set<String> COLLECTING = Set.of("add", "addAll", "put", "of", "get", "remove", "removeAll");

    private static final Pattern WORDS = Pattern.compile("\\p{L}.*\\s|\\s.*\\p{L}", Pattern.DOTALL);
    private static final Pattern CAPITAL = Pattern.compile("^\\P{L}*\\p{Lu}\\p{Ll}+.*", Pattern.DOTALL);
    private static final Pattern TECHNICAL = Pattern.compile(
            "-fx-.*|-color-.*|(Shortcut|Ctrl|Alt|Shift)\\+.*|F\\d+|Delete|Enter|Escape|https?:.*|fth-.*|\\[.*\\].*[+*?].*",
            Pattern.DOTALL);
    private static final Pattern FORMATS = Pattern.compile("%[-#+ 0,(]*\\d*(\\.\\d+)?[a-zA-Z%]|\\\\[a-zA-Z]");

    /** What shows whatever it is given: of these even a word in small letters is read. */
    private static final Set<String> SHOWING = Set.of(
            "Label",
            "Button",
            "Hyperlink",
            "Tooltip",
            "Text",
            "MenuItem",
            "Menu",
            "CheckBox",
            "RadioButton",
            "ToggleButton",
            "CheckMenuItem",
            "TitledPane",
            "Tab",
            "setText",
            "setPromptText",
            "setAccessibleText",
            "setAccessibleHelp",
            "setTitle",
            "quiet");

    private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}{2}");

    /** A text in the source: the whole concatenation that it is part of, and the line that it begins on. */
    record Literal(int line, String text) {}

    /**
     * A call of {@code say}.
     *
     * @param key the key, or the part before a {@code +}
     * @param prefix whether more is added to the key
     * @param values how many values are given, or -1 where that cannot be told
     */
    record Asked(int line, String key, boolean prefix, int values) {}

    private final List<Asked> asked = new ArrayList<>();
    private final List<Literal> shown = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private final List<Tree> shownTrees = new ArrayList<>();
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private JavaTexts(final CompilationUnitTree unit, final SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
        new Reader().scan(unit, null);
    }

    static JavaTexts of(final String name, final String source) throws IOException {
        final var file = new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(final boolean ignoreErrors) {
                return source;
            }
        };
        final JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, found -> {}, List.of(), null, List.of(file));
        final CompilationUnitTree unit = task.parse().iterator().next();
        return new JavaTexts(unit, Trees.instance(task).getSourcePositions());
    }

    List<Asked> asked() {
        return asked;
    }

    /** The texts that go to the screen by no bundle. */
    List<Literal> shown() {
        return shown;
    }

    List<Tree> shownTrees() {
        return shownTrees;
    }

    CompilationUnitTree unit() {
        return unit;
    }

    SourcePositions positions() {
        return positions;
    }

    /** Every string in the file. */
    List<String> literals() {
        return literals;
    }

    static boolean readable(final String text) {
        final String bare = FORMATS.matcher(text).replaceAll("");
        return !TECHNICAL.matcher(text).matches()
                && (WORDS.matcher(bare).find() || CAPITAL.matcher(bare).matches());
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private boolean showing;

        @Override
        public @Nullable Void visitAnnotation(final AnnotationTree node, final @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitCase(final CaseTree node, final @Nullable Void none) {
            // A label is compared, not shown.
            scan(node.getGuard(), null);
            scan(node.getStatements(), null);
            return scan(node.getBody(), null);
        }

        @Override
        public @Nullable Void visitNewClass(final NewClassTree node, final @Nullable Void none) {
            final String type = node.getIdentifier().toString();
            if (type.endsWith("Exception") || type.endsWith("Error")) {
                node.getArguments().forEach(this::collect);
                return null;
            }
            final boolean before = showing;
            showing = SHOWING.contains(type);
            super.visitNewClass(node, null);
            showing = before;
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(final MethodInvocationTree node, final @Nullable Void none) {
            final String called = called(node.getMethodSelect());
            if ("say".equals(called) && isTexts(node.getMethodSelect())) {
                asked(node);
                return null;
            }
            if (SILENT_CALLS.contains(called) && (!COLLECTING.contains(called) || silentOwner(node))) {
                final boolean before = showing;
                showing = false;
                node.getArguments().stream()
                        .filter(a -> !(a instanceof LiteralTree))
                        .forEach(a -> scan(a, null));
                node.getArguments().forEach(this::collect);
                showing = before;
                return scan(node.getMethodSelect(), null);
            }
            final boolean before = showing;
            showing = SHOWING.contains(called);
            super.visitMethodInvocation(node, null);
            showing = before;
            return null;
        }

        private boolean read(final String text) {
            return readable(text)
                    || showing
                            && TWO_LETTERS
                                    .matcher(FORMATS.matcher(text).replaceAll(""))
                                    .find()
                            && !TECHNICAL.matcher(text).matches();
        }

        @Override
        public @Nullable Void visitBinary(final BinaryTree node, final @Nullable Void none) {
            if (node.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(node, null);
            }
            final List<ExpressionTree> parts = new ArrayList<>();
            flatten(node, parts);
            final List<String> texts = parts.stream()
                    .filter(p -> p.getKind() == Tree.Kind.STRING_LITERAL)
                    .map(p -> ((LiteralTree) p).getValue().toString())
                    .toList();
            literals.addAll(texts);
            final String whole = String.join("", texts);
            if (read(whole)) {
                found(node, whole);
            }
            parts.stream().filter(p -> p.getKind() != Tree.Kind.STRING_LITERAL).forEach(p -> scan(p, null));
            return null;
        }

        @Override
        public @Nullable Void visitLiteral(final LiteralTree node, final @Nullable Void none) {
            if (node.getKind() == Tree.Kind.STRING_LITERAL) {
                final String text = node.getValue().toString();
                literals.add(text);
                if (read(text)) {
                    found(node, text);
                }
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(final VariableTree node, final @Nullable Void none) {
            return node.getType() != null && "Pattern".equals(node.getType().toString())
                    ? null
                    : super.visitVariable(node, null);
        }

        private void found(final Tree node, final String text) {
            shown.add(new Literal(line(node), text));
            shownTrees.add(node);
        }

        private void collect(final Tree argument) {
            if (argument instanceof LiteralTree literal && literal.getKind() == Tree.Kind.STRING_LITERAL) {
                literals.add(literal.getValue().toString());
            }
        }

        private void asked(final MethodInvocationTree node) {
            final List<? extends ExpressionTree> arguments = node.getArguments();
            final boolean array = arguments.size() == 2 && arguments.get(1) instanceof NewArrayTree;
            new Keys(line(node), array ? -1 : arguments.size() - 1).scan(arguments.getFirst(), null);
            arguments.stream().skip(1).forEach(a -> scan(a, null));
        }
    }

    /** The keys in the first argument of a {@code say}: one, or one of several that a condition chooses from. */
    private final class Keys extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final int line;
        private final int values;

        Keys(final int line, final int values) {
            this.line = line;
            this.values = values;
        }

        @Override
        public @Nullable Void visitBinary(final BinaryTree node, final @Nullable Void none) {
            final List<ExpressionTree> parts = new ArrayList<>();
            flatten(node, parts);
            if (parts.getFirst() instanceof LiteralTree first && first.getValue() instanceof String key) {
                literals.add(key);
                asked.add(new Asked(line, key, true, values));
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(final MethodInvocationTree node, final @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitCase(final CaseTree node, final @Nullable Void none) {
            return scan(node.getBody(), null);
        }

        @Override
        public @Nullable Void visitLiteral(final LiteralTree node, final @Nullable Void none) {
            if (node.getValue() instanceof String key) {
                literals.add(key);
                asked.add(new Asked(line, key, false, values));
            }
            return null;
        }
    }

    private int line(final Tree node) {
        return (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, node));
    }

    private static void flatten(final ExpressionTree node, final List<ExpressionTree> parts) {
        if (node instanceof BinaryTree both && both.getKind() == Tree.Kind.PLUS) {
            flatten(both.getLeftOperand(), parts);
            flatten(both.getRightOperand(), parts);
        } else {
            parts.add(node);
        }
    }

    private static String called(final ExpressionTree method) {
        return method instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : method instanceof IdentifierTree name ? name.getName().toString() : "";
    }

    private static boolean isTexts(final ExpressionTree method) {
        return method instanceof MemberSelectTree member
                && "TEXTS".equals(member.getExpression().toString());
    }

    private static boolean silentOwner(final MethodInvocationTree node) {
        final String owner = node.getMethodSelect().toString();
        return owner.contains("getStyleClass")
                || owner.contains("Path.")
                || owner.contains("URI.")
                || owner.contains("memory")
                || owner.contains("remembered");
    }
}
