package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import subprocess.bytes_as_they_come.Relay;

/** Lets another thread pass it on, and waits for the program. */
@CaughtBy(
        value = "what_comes_after_the_end_of_the_program_is_passed_on_too",
        because = "The program ends, and the other thread may not be done.")
public final class InTheBackground implements Relay {

    /** A new one. */
    public InTheBackground() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        InputStream output = program.getInputStream();
        var passing =
                new Thread(
                        () -> {
                            try {
                                for (int next = output.read(); next != -1; next = output.read()) {
                                    onward.write(next);
                                    onward.flush();
                                }
                            } catch (IOException e) {
                                program.destroy();
                            }
                        });
        passing.setDaemon(true);
        passing.start();
        return program.waitFor();
    }
}
