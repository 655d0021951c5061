package claimcheck.exercise;

import claimcheck.catalogue.JudgeVerdict;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main class of the JVM in which hand-ins are compiled, one after the other. Nothing of them is
 * run in it; but some sources take a compiler more time or memory than there is.
 */
final class CompilerMain {

    private CompilerMain() {}

    /** Answers until nobody can ask any more. */
    public static void main(String[] arguments) throws IOException {
        var orders = new DataInputStream(System.in);
        var answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        try {
            while (true) {
                String name = read(orders);
                String starter = read(orders);
                Path source = Path.of(read(orders));
                Path classes = Path.of(read(orders));
                Path folder = Path.of(read(orders));
                answer(compile(name, starter, source, classes, folder), answers);
            }
        } catch (EOFException e) {
            // nobody asks any more
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, the other side must be told
    private static Optional<Refusal> compile(
            String name, String starter, Path source, Path classes, Path folder) {
        try {
            return new Compilation(System.getProperty("java.class.path"), name, starter)
                    .compile(source, classes, folder);
        } catch (IOException e) {
            return Optional.of(
                    new Refusal(
                            JudgeVerdict.COULD_NOT_JUDGE,
                            "it could not be compiled on this machine: " + e,
                            "",
                            ""));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(
                    new Refusal(
                            JudgeVerdict.NOT_COMPILED,
                            "the compiler gave up on it: " + e.getClass().getSimpleName(),
                            "",
                            ""));
        }
    }

    private static void answer(Optional<Refusal> refusal, DataOutputStream answers)
            throws IOException {
        write(refusal.map(said -> said.verdict().name()).orElse(""), answers);
        write(refusal.map(Refusal::reason).orElse(""), answers);
        write(refusal.map(Refusal::details).orElse(""), answers);
        write(refusal.map(Refusal::place).orElse(""), answers);
        answers.flush();
    }

    static void write(String text, DataOutputStream to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    static String read(DataInputStream from) throws IOException {
        return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
    }
}
