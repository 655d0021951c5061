package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.Allure;
import io.qameta.allure.model.TestResult;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario shows is in the report, and is not made where there is none. */
class EvidenceTest {

    @TempDir private Path results;

    @Test
    void each_piece_stands_beside_the_scenario() {
        assertThat(shown()).contains("steps 1, attachments [a text, a table, a picture, a page]");
        assertThat(results).isNotEmptyDirectory();
    }

    @Test
    void none_is_made_where_nobody_looks() {
        assertThat(shown("-D" + Evidence.NOT_SHOWN + "=true")).contains("steps 0, attachments []");
        assertThat(results).isEmptyDirectory();
    }

    private String shown(String... options) {
        List<String> all =
                Stream.of(
                                ChildJvm.QUICK_START.stream(),
                                Stream.of("-Dallure.results.directory=" + results),
                                Stream.of(options))
                        .flatMap(each -> each)
                        .toList();
        try (ChildJvm jvm = ChildJvm.start(all, EvidenceTest.class)) {
            return jvm.awaitOutput(said -> said.contains("attachments ["));
        }
    }

    /** In that JVM. */
    public static void main(String[] arguments) {
        var result = new TestResult().setUuid("only");
        Allure.getLifecycle().scheduleTestCase(result);
        Allure.getLifecycle().startTestCase("only");
        var evidence = new Evidence();
        evidence.saw("%d of %d", 1, 2);
        evidence.text("a text", "content");
        evidence.table("a table", List.of("column"), List.of(List.of("cell")));
        evidence.picture("a picture", new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        Evidence.attach("a page", TextType.HTML, "<p>content");
        Allure.getLifecycle().stopTestCase("only");
        System.out.println(
                "steps "
                        + result.getSteps().size()
                        + ", attachments "
                        + result.getAttachments().stream().map(each -> each.getName()).toList());
    }
}
