package claimcheck.scenario;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The main class of a {@link Child}'s JVM: reads its body, runs it, and leaves the answer. */
final class ChildMain {

    static final String BODY = "body";
    static final String ANSWER = "answer";
    static final String OUT = "out";
    static final String ERR = "err";

    private ChildMain() {}

    /** Either what the body returned, or what it threw. */
    record Answer(boolean failed, Serializable content) implements Serializable {}

    /** Takes the folder in which the body lies, and the process id of the parent. */
    public static void main(String[] arguments) throws Throwable {
        Path folder = Path.of(arguments[0]);
        endWithTheParent(Long.parseLong(arguments[1]), folder);
        CopiedBody<?> body;
        try (var in = new ObjectInputStream(Files.newInputStream(folder.resolve(BODY)))) {
            body = (CopiedBody<?>) in.readObject();
        }
        try {
            write(new Answer(false, body.run()), folder);
        } catch (Throwable t) {
            writeFailure(t, folder);
            throw t;
        }
    }

    /** Whoever kills the parent leaves neither a child nor its folder. */
    @SuppressWarnings("FutureReturnValueIgnored") // there is nothing left to do after it
    private static void endWithTheParent(long pid, Path folder) {
        ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() == pid) // if it is not, it has ended already
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(
                        () -> {
                            deleteQuietly(folder);
                            Runtime.getRuntime().halt(1);
                        });
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // It lies where what is left may be deleted by anybody.
        }
    }

    /** Deletes a child's folder with what lies in it. */
    static void delete(Path folder) throws IOException {
        for (String file : List.of(BODY, ANSWER, OUT, ERR)) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }

    private static void writeFailure(Throwable failure, Path folder) throws IOException {
        try {
            write(new Answer(true, failure), folder);
        } catch (NotSerializableException e) {
            write(new Answer(true, new IllegalStateException(failure.toString())), folder);
        }
    }

    private static void write(Answer answer, Path folder) throws IOException {
        try (var out = new ObjectOutputStream(Files.newOutputStream(folder.resolve(ANSWER)))) {
            out.writeObject(answer);
        }
    }
}
