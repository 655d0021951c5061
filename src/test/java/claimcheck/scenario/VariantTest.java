package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.fixtures.variants.Greeter;
import claimcheck.scenario.fixtures.variants.Talker;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The implementation under test is the one that was asked for, or is refused by name. */
class VariantTest {

    @AfterEach
    void the_usual_one() {
        System.clearProperty(Variant.PROPERTY);
    }

    @Test
    void without_a_name_it_is_the_first_solution() {
        assertThat(greeting("")).isEqualTo("Good day");
    }

    @Test
    void the_starter_is_known_by_its_kind() {
        assertThat(greeting("starter")).isEqualTo("");
        assertThat(greeting("solution")).isEqualTo("Good day");
    }

    @Test
    void others_are_known_by_name_with_their_kind_or_without() {
        assertThat(greeting("Rude")).isEqualTo("What");
        assertThat(greeting("decoy/Rude")).isEqualTo("What");
        assertThat(greeting("solution/Hello")).isEqualTo("Hello");
    }

    @Test
    void any_class_is_known_by_its_full_name() {
        assertThat(greeting("claimcheck.scenario.fixtures.variants.decoy.Rude")).isEqualTo("What");
    }

    @Test
    void a_name_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> greeting("solution/Rude"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Greeter has no variant 'solution/Rude'; it has starter, solution/GoodDay, solution/Hello,"
                                + " decoy/Rude, decoy/Shy");
    }

    @Test
    void a_class_that_cannot_be_made_says_what_it_lacks() {
        assertThatThrownBy(() -> greeting("Shy"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Shy has no public constructor without parameters");
        System.setProperty(Variant.PROPERTY, "Rude");
        assertThatThrownBy(() -> Variant.of(Greeter.class).fresh("you", 2))
                .hasMessage("Rude has no public constructor that takes String, Integer");
    }

    @Test
    void a_constructor_takes_what_the_contract_says() {
        System.setProperty(Variant.PROPERTY, "Hello");

        assertThat(Variant.of(Greeter.class).fresh(3).greeting()).isEqualTo("HelloHelloHello");
    }

    @Test
    void its_texts_are_those_of_all_its_classes_and_the_same_as_its_literals() {
        System.setProperty(Variant.PROPERTY, Talker.class.getName());

        List<String> texts = Variant.of(Greeter.class).texts();

        assertThat(texts)
                .contains(
                        "in a field",
                        "in a lambda",
                        "in an anonymous class, in UTF-8: \u20ac",
                        "in a nested class")
                .doesNotContain("greeting", "text")
                .doesNotHaveDuplicates();
        assertThat(texts).filteredOn("in a lambda"::equals).first().isSameAs("in a lambda");
    }

    private static String greeting(String name) {
        System.setProperty(Variant.PROPERTY, name);
        return Variant.of(Greeter.class).fresh().greeting();
    }
}
