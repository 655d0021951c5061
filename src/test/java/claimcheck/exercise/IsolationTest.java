package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import claimcheck.catalogue.JudgeVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a variant can reach of the machine that judges it. */
@Tag("judging")
class IsolationTest {

    private static final String ALONE =
            """
            if (ProcessHandle.allProcesses().count() > 3) {
                throw new IllegalStateException("other processes");
            }
            try {
                if (java.net.NetworkInterface.networkInterfaces().anyMatch(each -> !each.getName().equals("lo"))) {
                    throw new IllegalStateException("a network");
                }
            } catch (java.net.SocketException e) {
                // no network is no network
            }
            """;

    @TempDir private Path home;
    private Path secret;

    @BeforeEach
    void something_that_is_nobodys_business() throws IOException {
        secret = Files.writeString(home.resolve("grades.csv"), "secret");
    }

    @Test
    void in_its_own_namespaces_it_sees_no_other_file_no_other_process_and_no_network()
            throws IOException {
        assumeThat(Isolation.BWRAP.isThere()).as("bubblewrap is installed and works").isTrue();

        Judgement judgement =
                judged(
                        Isolation.BWRAP,
                        notVisible(secret) + notVisible(Path.of("/etc/passwd")) + ALONE);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.PASS);
    }

    /** So that the test above is one. */
    @Test
    void in_a_process_alone_it_sees_what_its_user_sees() throws IOException {
        Judgement judgement = judged(Isolation.PROCESS, notVisible(secret));

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.FAIL);
    }

    private static String notVisible(Path file) {
        return String.format(
                "if (new java.io.File(\"%1$s\").exists()) throw new IllegalStateException(\"%1$s\");%n",
                file);
    }

    private Judgement judged(Isolation isolation, String look) throws IOException {
        Path file =
                Files.writeString(
                        home.resolve("handed-in"), Doubling.source(look + " return 2 * number;"));
        try (Judge judge = Judge.open(isolation)) {
            return judge.judge(Doubling.EXERCISE, file);
        }
    }
}
