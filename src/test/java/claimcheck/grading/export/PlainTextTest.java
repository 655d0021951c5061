package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void colours_titles_and_control_characters_go_and_lines_stay() {
        assertThat(PlainText.text("a\u001b[1;31mb\u001b]8;;http://x\u001b\\c\u0000\r\nd\re\u2028f"))
                .isEqualTo("abc\nd\ne\nf");
    }

    @Test
    void what_is_no_escape_sequence_is_kept() {
        assertThat(PlainText.text("\u001b]never ended\u009bm[3m")).isEqualTo("]never ended[3m");
    }

    @Test
    void nothing_turns_the_direction() {
        assertThat(PlainText.text("evil\u202Eavaj.\u2066x\u200F")).isEqualTo("evilavaj.x");
    }

    @Test
    void what_no_file_can_hold_is_replaced() {
        assertThat(PlainText.text("\uD800-\uFFFF-\uFDD0-😀")).isEqualTo("\uFFFD-\uFFFD-\uFFFD-😀");
    }

    @Test
    void a_line_is_one_line() {
        assertThat(PlainText.line(" a\n\tb\u0085c ")).isEqualTo("a b c");
    }

    @Test
    void a_cut_never_leaves_half_a_character() {
        assertThat(PlainText.cut("12345", 5)).isEqualTo("12345");
        assertThat(PlainText.cut("123456", 5)).isEqualTo("1234…");
        assertThat(PlainText.cut("123😀6", 5)).isEqualTo("123…");
    }
}
