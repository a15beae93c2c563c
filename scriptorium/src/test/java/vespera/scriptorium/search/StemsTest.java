package vespera.scriptorium.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of Porter's paper, and distances worked out by hand. */
final class StemsTest {

    @ParameterizedTest
    @CsvSource({
        "caresses,caress",
        "ponies,poni",
        "cats,cat",
        "feed,feed",
        "agreed,agre",
        "plastered,plaster",
        "motoring,motor",
        "conflated,conflat",
        "troubling,troubl",
        "sized,size",
        "hopping,hop",
        "falling,fall",
        "hissing,hiss",
        "filing,file",
        "happy,happi",
        "sky,sky",
        "relational,relat",
        "conditional,condit",
        "rational,ration",
        "vietnamization,vietnam",
        "predication,predic",
        "operator,oper",
        "sensibility,sensibl",
        "triplicate,triplic",
        "formative,form",
        "goodness,good",
        "revival,reviv",
        "adjustment,adjust",
        "adoption,adopt",
        "probate,probat",
        "rate,rate",
        "cease,ceas",
        "controlling,control",
        "rolling,roll",
        "it,it",
        "café,café"
    })
    void a_stem_is_what_the_paper_says(final String word, final String stem) {
        assertThat(Stems.of(word)).isEqualTo(stem);
        assertThat(word).startsWith(Stems.beginning(stem));
    }

    @Test
    void slips_are_counted_and_swapped_neighbours_are_one() {
        assertThat(EditDistance.between("harbour", "harbuor", 2)).isEqualTo(1);
        assertThat(EditDistance.between("harbour", "harbor", 2)).isEqualTo(1);
        assertThat(EditDistance.between("harbour", "harbour", 2)).isZero();
        assertThat(EditDistance.between("kitten", "sitting", 5)).isEqualTo(3);
        assertThat(EditDistance.between("kitten", "sitting", 2))
                .as("more than asked for")
                .isEqualTo(3);
        assertThat(EditDistance.allowed("fog")).isZero();
        assertThat(EditDistance.allowed("mill")).isEqualTo(1);
        assertThat(EditDistance.allowed("lighthouse")).isEqualTo(2);
    }
}
