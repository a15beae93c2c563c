package vespera.scriptorium.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

class LinkResolverTest {
    private final PathCatalogue catalogue = PathCatalogue.of(List.of(
            "Home.md",
            "People/Anna.md",
            "People/Old/Ben.md",
            "b/Note.md",
            "a/b/Note.md",
            "zzzzzz/Note.md",
            "own/Note.md",
            "own/sub/Home.md",
            "pics/Map.png",
            "pics/Map.png.md",
            "v1.0.md",
            "Ärger/Straße.md",
            "bb/Tie.md",
            "aa/Tie.md"));
    private final LinkResolver resolver = new LinkResolver(catalogue);

    private static RawLink link(final String target, final String subpath) {
        return new RawLink(RawLink.Kind.WIKILINK, target, subpath, null, 1, 0, 5, false);
    }

    private static RawLink link(final String target) {
        return new RawLink(RawLink.Kind.WIKILINK, target, null, null, 1, 0, 5, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Home.md;Anna;People/Anna.md",
                "Home.md;ANNA;People/Anna.md",
                "Home.md;anna.MD;People/Anna.md",
                "Home.md;People/Anna;People/Anna.md",
                "Home.md;/People/Anna;People/Anna.md",
                "Home.md;/Anna;-",
                "Home.md;Old/Ben;People/Old/Ben.md",
                "Home.md;ld/Ben;-",
                "Home.md;nna;-",
                "Home.md;'';Home.md",
                "Home.md;v1.0;v1.0.md",
                "Home.md;Map.png;pics/Map.png",
                "Home.md;Map;-",
                "Home.md;Map.png.md;pics/Map.png.md",
                "Home.md;straße;Ärger/Straße.md",
                "Home.md;Note;b/Note.md",
                "own/x.md;Note;own/Note.md",
                "own/deep/x.md;Note;b/Note.md",
                "own/sub/x.md;Home;Home.md",
                "own/x.md;sub/Home;own/sub/Home.md",
                "x.md;b/Note;b/Note.md",
                "x.md;Tie;aa/Tie.md",
                "own/sub/x.md;../Note;own/Note.md",
                "own/sub/x.md;./Home;own/sub/Home.md",
                "own/sub/x.md;./Anna;-",
                "own/sub/x.md;../../Home.md;Home.md",
                "own/x.md;../../Home;-",
            })
    void resolvesAsObsidianDoes(final String source, final String target, final String path) {
        assertThat(resolver.resolve(source, link(target))).isEqualTo(Optional.ofNullable(path));
    }

    @Test
    void theShortestPathIsCountedInCharacters() {
        final PathCatalogue two = PathCatalogue.of(List.of("zzzz/Note.md", "a/b/Note.md"));
        assertThat(new LinkResolver(two).resolve("x.md", link("Note"))).contains("a/b/Note.md");
    }

    @Test
    void unicodeFormsAreEqual() {
        final String decomposed = Normalizer.normalize("Ärger/Straße", Normalizer.Form.NFD);
        assertThat(resolver.resolve("Home.md", link(decomposed))).contains("Ärger/Straße.md");
        assertThat(LinkResolver.key(decomposed + ".md")).isEqualTo(LinkResolver.key("x/STRAßE"));
        assertThat(LinkResolver.key("A/Map.PNG")).isEqualTo("map.png");
        assertThat(LinkResolver.key(".md")).isEqualTo(".md");
    }

    @Test
    void theCatalogueFollowsTheFolder() {
        catalogue.rename("People/Anna.md", "People/Anne.md");
        assertThat(resolver.resolve("Home.md", link("Anna"))).isEmpty();
        assertThat(resolver.resolve("Home.md", link("Anne"))).contains("People/Anne.md");
        catalogue.remove("b/Note.md");
        assertThat(resolver.resolve("Home.md", link("Note"))).contains("a/b/Note.md");
        catalogue.add("Note.md");
        assertThat(resolver.resolve("own/x.md", link("Note")))
                .as("the root's path is exact")
                .contains("Note.md");
        assertThat(catalogue.size()).isEqualTo(14);
    }

    @Test
    void pathsThatDifferInCaseOnlyDoNotHideEachOther() {
        catalogue.add("home.md");
        catalogue.remove("home.md");
        assertThat(resolver.resolve("x.md", link("Home"))).contains("Home.md");
    }

    @Test
    void anAliasIsASuggestionAndNoTarget() {
        catalogue.aliases("People/Anna.md", List.of("The Painter", "Annie"));
        final Function<String, Optional<Reading>> none = _ -> Optional.empty();
        assertThat(resolver.resolution("Home.md", link("the painter"), none))
                .isEqualTo(new Resolution(null, false, "People/Anna.md"));
        catalogue.rename("People/Anna.md", "Anna.md");
        assertThat(resolver.resolution("Home.md", link("annie"), none).suggested())
                .isEqualTo("Anna.md");
        catalogue.aliases("Anna.md", List.of());
        assertThat(resolver.resolution("Home.md", link("annie"), none)).isEqualTo(new Resolution(null, false, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "One;true",
                "one;true",
                "Two: more!;true",
                "Two more;true",
                "One#Two more;true",
                "One#Deep;true",
                "One#Two more#Deep;true",
                "Two more#One;false",
                "Other#Deep;false",
                "Other#Last;true",
                "Nothing;false",
                "^b1;true",
                "^B1;true",
                "^b2;false",
            })
    void subpathsAreLookedUp(final String subpath, final boolean found) {
        final Reading reading =
                new MarkdownReader().read("# One\n## *Two*: more!\n### Deep\nx ^b1\n# Other\n## Last\n");
        assertThat(resolver.resolution("Home.md", link("Anna", subpath), _ -> Optional.of(reading)))
                .isEqualTo(new Resolution("People/Anna.md", found, null));
        assertThat(resolver.resolution("Home.md", link("Anna", subpath), _ -> Optional.empty())
                        .subpathFound())
                .as("not looked up")
                .isTrue();
    }
}
