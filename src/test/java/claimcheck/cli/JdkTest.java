package claimcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JDK is known by its home, and one that is none is refused with what to give. */
class JdkTest {

    @TempDir private Path folder;

    @Test
    void the_running_one_is_found_by_its_home() {
        Jdk running = Jdk.running();

        Jdk same = Jdk.at(running.home());

        assertThat(same.feature()).isEqualTo(Runtime.version().feature());
        assertThat(running.feature()).isEqualTo(Runtime.version().feature());
        assertThat(same.java()).isExecutable();
        assertThat(same.name()).startsWith(System.getProperty("java.version") + " (").endsWith(")");
    }

    @Test
    void all_that_are_found_can_be_used_and_each_is_there_once() throws IOException {
        List<Jdk> installed = Jdk.installed(Map.of());

        assertThat(installed).extracting(Jdk::feature).isSorted().allMatch(it -> it >= Jdk.FIRST);
        assertThat(installed)
                .contains(Jdk.running())
                .extracting(Jdk::home)
                .doesNotHaveDuplicates()
                .allSatisfy(home -> assertThat(home).isEqualTo(home.toRealPath()));
    }

    @Test
    void a_variable_of_the_environment_tells_where_one_is() throws IOException {
        made("21.0.9");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);

        List<Jdk> installed =
                Jdk.installed(
                        Map.of(
                                "JAVA_HOME_21_X64", folder.toString(),
                                "JAVA_HOME", link.toString(),
                                "JAVA_HOME_11_X64", folder.resolve("gone").toString(),
                                "JAVA_OPTIONS", "-Xmx64m"));

        assertThat(installed).containsOnlyOnce(new Jdk(folder.toRealPath(), "21.0.9", ""));
        assertThat(installed)
                .as("the others")
                .containsAll(Jdk.installed(Map.of()))
                .hasSize(Jdk.installed(Map.of()).size() + 1);
    }

    @Test
    void two_names_of_one_home_are_one_jdk() throws IOException {
        made("21.0.9");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);

        assertThat(Jdk.at(link)).isEqualTo(Jdk.at(folder));
    }

    @Test
    void a_folder_that_holds_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jdk.at(folder))
                .withMessage(
                        folder
                                + " is not the home of a JDK: it has not both bin/java and the file"
                                + " 'release'; give the folder that has");
    }

    @Test
    void one_that_is_too_old_is_refused() throws IOException {
        made("1.8.0_402");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jdk.at(folder))
                .withMessage(folder + " is JDK 1.8.0_402; give JDK 17 or a later one");
    }

    @Test
    void its_number_is_the_first_of_its_version() throws IOException {
        made("27-ea");

        assertThat(Jdk.at(folder).feature()).isEqualTo(27);
    }

    private void made(String version) throws IOException {
        Path java = folder.resolve("bin").resolve(Jdk.running().java().getFileName());
        Files.createDirectory(java.getParent());
        Files.copy(Jdk.running().java(), java);
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
}
