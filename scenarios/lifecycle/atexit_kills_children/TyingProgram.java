package lifecycle.atexit_kills_children;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A parent that orders its child to work, and waits until it is killed itself. */
final class TyingProgram {

    private TyingProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(TiedProgram.command(ProcessHandle.current().pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.INHERIT)
                        .start();
        OutputStream orders = child.getOutputStream();
        orders.write((TiedProgram.WORK + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
        new CountDownLatch(1).await();
    }
}
