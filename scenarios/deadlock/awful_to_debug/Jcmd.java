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
                new ProcessBuilder(TOOL.toString(), String.valueOf(pid), "Thread.print")
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
