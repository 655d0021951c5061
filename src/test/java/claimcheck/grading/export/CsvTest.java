package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.grading.GradingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\nc,d\n",
                "a,b\r\nc,d",
                "a,\n,b\n",
                "\"a,\"\"b\"\"\",\"c\nd\"\n\"\",e\n",
                "\"\"\"\",\"\"\n"
            })
    void it_is_read_as_others_read_it(String text) throws IOException {
        assertThat(Csv.rows(text, ',').stream().map(CsvTest::texts).toList())
                .isEqualTo(Exported.table(text, ','));
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        List<String> cells = List.of("a,b", "\"c\"", "d\ne", "", "-", "é😀");

        assertThat(Exported.table(Csv.line(cells), ',')).containsExactly(cells);
    }

    @Test
    void one_cell_is_replaced_and_the_rest_stays() {
        String text = "\uFEFF\"a\" ,b\r\n c,\"d\"\"\"\r\n";
        Csv.Cell last = Csv.rows(text, ',').get(1).cells().get(1);

        assertThat(Csv.replaced(text, Map.of(last, "9"))).isEqualTo("\uFEFF\"a\" ,b\r\n c,9\r\n");
        assertThat(Csv.replaced(text, Map.of())).isEqualTo(text);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_cell() {
        assertThat(Csv.rows("\uFEFF\"a\"\"b\",c", ',').get(0).text(0)).isEqualTo("a\"b");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused() {
        assertThatThrownBy(() -> Csv.rows("a\nb,\"c\n", ','))
                .isInstanceOf(GradingException.class)
                .hasMessage("line 2 has a quote that is never closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1           | '=1+1",
                "+1             | '+1",
                "-1+1           | '-1+1",
                "@SUM(A1)       | '@SUM(A1)",
                "＝1+1          | '＝1+1",
                "`  =1`         | '=1",
                "a; =1          | a;' =1",
                "-              | -",
                "time-out       | time-out",
                "a = b          | a = b"
            })
    void no_text_is_a_formula(String text, String harmless) {
        assertThat(Csv.harmless(text)).isEqualTo(harmless);
    }

    @Test
    void no_control_character_hides_a_formula() {
        assertThat(Csv.harmless("\t=1")).isEqualTo("'=1");
        assertThat(Csv.harmless("\r=1")).isEqualTo("'=1");
        assertThat(Csv.harmless("\u0000\u001b[1m=1")).isEqualTo("'=1");
    }

    private static List<String> texts(Csv.Row row) {
        return row.cells().stream().map(Csv.Cell::text).toList();
    }
}
