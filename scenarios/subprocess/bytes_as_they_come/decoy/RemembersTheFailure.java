package subprocess.bytes_as_they_come.decoy;

import claimcheck.scenario.CaughtBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import subprocess.bytes_as_they_come.Relay;

/** Has a field for what went wrong. */
@CaughtBy(
        value = "the_next_program_is_relayed_whatever_became_of_the_last_one",
        because =
                "Of each later program the caller is told that it has failed as the first one did.")
public final class RemembersTheFailure implements Relay {

    private Optional<IOException> failure = Optional.empty();

    /** A new one. */
    public RemembersTheFailure() {}

    @Override
    public int relay(Process program, OutputStream onward)
            throws IOException, InterruptedException {
        passOn(program.getInputStream(), onward);
        if (failure.isPresent()) {
            program.destroy();
            throw failure.get();
        }
        return program.waitFor();
    }

    private void passOn(InputStream output, OutputStream onward) {
        try {
            for (int next = output.read(); next != -1; next = output.read()) {
                onward.write(next);
                onward.flush();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }
}
