package claimcheck.scenario;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process that stays, and does a share of the work whenever it is told: so that its start is not
 * measured with the work.
 */
final class Resident implements AutoCloseable {

    private static final List<String> SMALL =
            Stream.concat(
                            ChildJvm.SILENT.stream(),
                            Stream.of("-Xshare:auto", ChildJvm.SERIAL, "-Xmx64m"))
                    .toList();

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;

    private Resident(Process process) {
        this.process = process;
        orders = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(process.getInputStream());
    }

    static Resident start(byte[] work) throws IOException {
        Process process =
                new ProcessBuilder(ChildJvm.command(SMALL, Resident.class))
                        .redirectError(Redirect.DISCARD)
                        .start();
        var resident = new Resident(process);
        resident.orders.writeInt(work.length);
        resident.orders.write(work);
        resident.orders.flush();
        return resident;
    }

    /** Tells it to do a share, and when to begin with it. */
    void order(int share, int shares, Instant begin) throws IOException {
        orders.writeInt(share);
        orders.writeInt(shares);
        orders.writeLong(begin.getEpochSecond());
        orders.writeInt(begin.getNano());
        orders.flush();
    }

    /**
     * Waits until its share is done.
     *
     * @return what the share took
     */
    Spent awaitEnd() throws IOException {
        String trouble;
        Spent spent;
        try {
            trouble = answers.readUTF();
            spent = new Spent(answers.readLong(), answers.readLong());
        } catch (EOFException e) {
            Program.end(process);
            throw new AssertionError(
                    "a process that shares the work has ended with " + process.exitValue(), e);
        }
        if (!trouble.isEmpty()) {
            throw new AssertionError("a share of the work failed in its process: " + trouble);
        }
        return spent;
    }

    @Override
    public void close() {
        Program.end(process);
    }

    /** The process's side; it ends when nobody can tell it anything any more. */
    public static void main(String[] arguments) throws Exception {
        var orders = new DataInputStream(System.in);
        var answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // the work may print, but not between the answers
        byte[] copy = orders.readNBytes(orders.readInt());
        Scaling.Shared work;
        try (var in = new ObjectInputStream(new ByteArrayInputStream(copy))) {
            work = (Scaling.Shared) in.readObject();
        }
        try {
            while (true) {
                int share = orders.readInt();
                int shares = orders.readInt();
                Instant begin = Instant.ofEpochSecond(orders.readLong(), orders.readInt());
                answer(work, share, shares, begin, answers);
            }
        } catch (EOFException e) {
            // nobody tells it anything any more
        }
    }

    /** Says nothing, or what went wrong; and the processor time that it took. */
    @SuppressWarnings("CatchingUnchecked") // whatever it is, the other side must be told
    private static void answer(
            Scaling.Shared work, int share, int shares, Instant begin, DataOutputStream answers)
            throws IOException {
        String trouble = "";
        Spent spent = Spent.NOTHING;
        try {
            spent = Scaling.done(work, share, shares, begin);
        } catch (Exception | Error e) {
            trouble = e.toString();
        }
        answers.writeUTF(trouble);
        answers.writeLong(spent.processor());
        answers.writeLong(spent.waiting());
        answers.flush();
    }
}
