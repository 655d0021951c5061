package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.grading.Student;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void any_key_will_do_whatever_its_case_and_however_its_accents_are_stored() {
        Matching matching =
                match(List.of(List.of("ADA", "1"), List.of("", "zoë")), "ada", "Zoe\u0308");

        assertThat(matching.students().get(0).name()).isEqualTo("ada");
        assertThat(matching.students().get(1).name()).isEqualTo("Zoe\u0308");
        assertThat(matching.unmatched()).isEmpty();
    }

    @Test
    void a_name_that_two_rows_have_matches_neither() {
        Matching matching = match(List.of(List.of("7", "x"), List.of("y", "7")), "7");

        assertThat(matching.students()).isEmpty();
        assertThat(matching.unmatched()).containsExactly("7");
    }

    @Test
    void a_row_that_two_students_claim_is_neithers() {
        Matching matching = match(List.of(List.of("ada", "7")), "ada", "7");

        assertThat(matching.students()).isEmpty();
        assertThat(matching.unmatched()).containsExactly("ada", "7");
    }

    @Test
    void a_key_that_is_there_twice_in_a_row_is_one() {
        assertThat(match(List.of(List.of("ada", "ada")), "ada").unmatched()).isEmpty();
    }

    @Test
    void nobody_is_matched_by_nothing() {
        assertThat(match(List.of(List.of("", " ")), " ").unmatched()).containsExactly(" ");
    }

    private static Matching match(List<List<String>> keys, String... names) {
        List<Student> students =
                Arrays.stream(names).map(name -> new Student(name, List.of(), List.of())).toList();
        return Matching.of(students, keys);
    }
}
