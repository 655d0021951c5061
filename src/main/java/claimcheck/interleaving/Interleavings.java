package claimcheck.interleaving;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.TextType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Lets Lincheck run a program under one schedule after the other, in a JVM of its own with a cap.
 *
 * <p>It finds deadlocks, lost updates and check-then-act, and the same failing schedule on every
 * run of one JDK. It knows sequential consistency only: nothing about visibility or reordering. It
 * is a detector and an explainer, never the only judge. Trouble of the tool is inconclusive.
 */
public final class Interleavings {

    private static final int SCHEDULES = 200;

    /** For what the tool cannot explore. */
    private static final int ROUNDS = 300;

    /** In nanoseconds, what the programs of each package have taken of the tool's time. */
    static final Map<String, Long> SPENT = new ConcurrentHashMap<>();

    private Interleavings() {}

    /**
     * Explores a program.
     *
     * <p>One that starts threads of its own, such as a pool that then waits for more work, is
     * played in {@link Rounds} instead: the tool takes such a thread for one that cannot go on.
     *
     * <p>All programs of a package share {@link Bounds#tool}: an answer that takes the tool long
     * takes it long in each of them, and a judge has to come to an end.
     *
     * @param program how its two threads begin, what they do, and how it must end
     * @throws Inconclusive if the tool does not work here, or takes too long
     * @throws AssertionError if a round fails
     */
    public static <S> Exploration explore(Class<? extends TwoThreads<S>> program) {
        Duration left = Bounds.tool().minusNanos(SPENT.getOrDefault(program.getPackageName(), 0L));
        if (left.isNegative() || left.isZero()) {
            throw Inconclusive.because(
                    "Lincheck has not begun with "
                            + program.getName()
                            + ": the others of its package have taken "
                            + Bounds.tool());
        }
        long begin = System.nanoTime();
        try {
            Path folder = Files.createTempDirectory("claimcheck-interleaving-");
            Path answer = Files.createFile(folder.resolve("answer"));
            try (ChildJvm jvm =
                    ChildJvm.start(
                            options(folder),
                            Explorer.class,
                            program.getName(),
                            String.valueOf(SCHEDULES),
                            answer.toString())) {
                if (!jvm.endsWithin(left)) {
                    throw Inconclusive.because(
                            "Lincheck was not done with " + program.getName() + " in " + left);
                }
                return read(program, Files.readAllLines(answer), jvm);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Lincheck was at work", e);
        } finally {
            SPENT.merge(program.getPackageName(), System.nanoTime() - begin, Long::sum);
        }
    }

    /** Most of its time the tool rewrites classes, once: that takes half as long with C1 alone. */
    private static List<String> options(Path folder) {
        return Stream.concat(
                        ChildJvm.QUICK_START.stream(),
                        Stream.of(
                                "-XX:+EnableDynamicAgentLoading",
                                // Its agent comes without one JVM more, and without a wait.
                                "-Djdk.attach.allowAttachSelf=true",
                                "-XX:+StartAttachListener",
                                "-Xmx1g",
                                // Lincheck unpacks jars there, and leaves them.
                                "-Djava.io.tmpdir=" + folder))
                .toList();
    }

    private static <S> Exploration read(
            Class<? extends TwoThreads<S>> program, List<String> answer, ChildJvm jvm)
            throws InterruptedException {
        Explorer.Answer kind =
                answer.isEmpty() ? Explorer.Answer.TROUBLE : Explorer.Answer.valueOf(answer.get(0));
        String text =
                answer.isEmpty()
                        ? jvm.output()
                        : String.join("\n", answer.subList(1, answer.size()));
        return switch (kind) {
            case NONE -> new Exploration(program.getName(), SCHEDULES, Optional.empty());
            case FOUND -> {
                attach("A failing interleaving of " + program.getSimpleName(), program, text);
                yield new Exploration(program.getName(), SCHEDULES, Optional.of(text));
            }
            case CANARY_LIVED ->
                    throw Inconclusive.because(
                            "Lincheck did not find a known bug in this JVM, so it sees nothing here");
            case MORE_THREADS -> played(program);
            case TROUBLE ->
                    throw Inconclusive.because(
                            "Lincheck had trouble with " + program.getName() + "\n" + text);
        };
    }

    private static <S> Exploration played(Class<? extends TwoThreads<S>> type)
            throws InterruptedException {
        TwoThreads<S> program;
        try {
            program = type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the explorer could make a " + type.getName(), e);
        }
        Rounds.<S>of(
                        program::fresh,
                        state -> unchecked(() -> program.first(state)).run(),
                        state -> unchecked(() -> program.second(state)).run())
                .tally(
                        ROUNDS,
                        state -> {
                            program.afterwards(state);
                            return true;
                        });
        return new Exploration(type.getName(), 0, Optional.empty());
    }

    /** As a table, or as it is where that cannot be made of it. */
    private static void attach(String name, Class<?> program, String text) {
        if (!Evidence.isShown()) {
            return;
        }
        InterleavingTable.html(program, text)
                .ifPresentOrElse(
                        table -> Evidence.attach(name, TextType.HTML, table),
                        () -> Evidence.attach(name, TextType.PLAIN, text));
    }
}
