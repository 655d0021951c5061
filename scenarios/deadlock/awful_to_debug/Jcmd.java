package deadlock.awful_to_debug;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Inconclusive;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The JDK's own tool that asks a running JVM from outside. */
final class Jcmd {

    private static final Path TOOL = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    /**
     * When half of this time is over, and the process has not answered, it is sent SIGQUIT again;
     * one that was only late would print a dump of its own.
     */
    private static final String WITHOUT_A_SECOND_SIGNAL =
            "-J-Dsun.tools.attach.attachTimeout=" + 2 * Bounds.patience().toMillis();

    private Jcmd() {}

    /**
     * What every thread of that process is doing.
     *
     * @throws Inconclusive if this Java has no jcmd, or jcmd cannot reach the process
     */
    static String threads(long pid) throws IOException, InterruptedException {
        if (!Files.isExecutable(TOOL)) {
            throw Inconclusive.notApplicable("this Java has no jcmd");
        }
        File output = File.createTempFile("claimcheck-", ".jcmd");
        Process jcmd =
                new ProcessBuilder(
                                TOOL.toString(),
                                WITHOUT_A_SECOND_SIGNAL,
                                String.valueOf(pid),
                                "Thread.print")
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        try {
            boolean ended = jcmd.waitFor(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
            String said = Files.readString(output.toPath());
            if (!ended || jcmd.exitValue() != 0) {
                throw Inconclusive.because("jcmd could not reach the program: " + said);
            }
            return said;
        } finally {
            jcmd.destroyForcibly().waitFor();
            Files.delete(output.toPath());
        }
    }
}
