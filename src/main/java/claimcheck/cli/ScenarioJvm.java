package claimcheck.cli;

import claimcheck.scenario.Guardian;
import claimcheck.scenario.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM in which scenarios are run: whatever one does to it, the report is made, and what has no
 * result is an error.
 *
 * @param jdk whose
 * @param claims claims and topics; all if there is none
 * @param variant the variant of exercises that is judged; empty if the claims are checked
 */
record ScenarioJvm(Jdk jdk, List<String> claims, String variant) {

    private static final int FIRST_JDK_TO_ASK_FOR_NATIVE_ACCESS = 24;

    /** Copies the list. */
    ScenarioJvm {
        claims = List.copyOf(claims);
    }

    /**
     * Runs them, and waits for the end.
     *
     * @param wrapper a program that runs the command that follows it, and its arguments
     * @param options of the JVM, and of every other that the scenarios start and that does not say
     *     otherwise itself
     * @param results where the results go
     * @return what became of it
     */
    String run(List<String> wrapper, List<String> options, Path results)
            throws InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(jdk.java().toString());
        if (jdk.feature() >= FIRST_JDK_TO_ASK_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Dallure.results.directory=" + results.toAbsolutePath());
        command.add("-Dclaims=" + String.join(",", claims));
        command.add("-D" + Variant.PROPERTY + "=" + variant);
        command.add("-Dclaimcheck.delay=" + System.getProperty("claimcheck.delay", "1"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ScenarioRun.class.getName()));
        String mark = results.toAbsolutePath() + " " + System.nanoTime();
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(Guardian.MARK, mark);
        inherited(builder.environment(), options);
        try {
            Process guardian = Guardian.over(mark);
            try {
                return jdk.java() + " ended with " + exitCode(builder.start());
            } finally {
                // If the JVM has died, nobody else knows what it has left.
                Guardian.end(mark);
                guardian.destroyForcibly();
            }
        } catch (IOException e) {
            return "could not be started (" + e.getMessage() + ")";
        }
    }

    /**
     * Sets the options for a JVM and all its descendants.
     *
     * @see "JVM Tool Interface, The JAVA_TOOL_OPTIONS Environment Variable"
     */
    static void inherited(Map<String, String> environment, List<String> options) {
        options.forEach(
                option ->
                        environment.merge(
                                "JAVA_TOOL_OPTIONS", option, (own, one) -> own + " " + one));
    }

    private static int exitCode(Process scenarios) throws InterruptedException {
        try {
            return scenarios.waitFor();
        } finally {
            scenarios.descendants().forEach(ProcessHandle::destroyForcibly);
            scenarios.destroyForcibly();
        }
    }
}
