package claimcheck.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a student's code may print, and what is left of it to read. */
class PageTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u001B[1;31mred\u001B[0m|red",
                "\u009B31mred|red",
                "\u001B]0;title\u0007text|text",
                "\u001B]8;;http://x\u001B\\link\u001B]8;;\u001B\\|link",
                "\u001BPdevice\u001B\\text|text",
                "\u001Bc\u001B(Btext|text",
                "\u001B[|\u27E8U+001B\u27E9[",
                "a\u0000b\u0008c\u007F|a\u27E8U+0000\u27E9b\u27E8U+0008\u27E9c\u27E8U+007F\u27E9",
                "\u202Etxt.exe\u2066x\u200F|\u27E8U+202E\u27E9txt.exe\u27E8U+2066\u27E9x\u27E8U+200F\u27E9",
                "a\u200Bb\uFEFF\u2028|a\u27E8U+200B\u27E9b\u27E8U+FEFF\u27E9\u27E8U+2028\u27E9",
                "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627|\u0639\u0644\u06CC\u200C\u0631\u0636\u0627",
                "Jos\u00e9 \u674e \ud83c\udfbc|Jos\u00e9 \u674e \ud83c\udfbc",
            })
    void nothing_is_left_that_a_screen_obeys(String printed, String read) {
        assertThat(PageText.readable(printed)).isEqualTo(read);
    }

    @Test
    void lines_and_tabs_are_kept() {
        assertThat(PageText.readable("1\t2\r\n3\r4\n")).isEqualTo("1\t2\n3\n4\n");
    }

    @Test
    void half_a_character_can_be_written() {
        String read = PageText.readable("a\ud83cb");

        assertThat(read).isEqualTo("a\u27E8U+D83C\u27E9b");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(read)).isTrue();
    }

    @Test
    void marks_do_not_pile_up() {
        assertThat(PageText.readable("e" + "\u0301".repeat(1_000))).hasSize(5);
    }

    @Test
    void a_line_is_one_and_ends() {
        assertThat(PageText.line(" one\n two\t", 10)).isEqualTo("one two");
        assertThat(PageText.line("x".repeat(1_000_000), 10)).isEqualTo("x".repeat(10) + " …");
    }
}
