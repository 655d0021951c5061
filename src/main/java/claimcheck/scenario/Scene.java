package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of one scenario method: a thread group of its own, a watchdog, and the bill at the end.
 *
 * <p>Every thread that the method starts is born into the group, so that what it leaves behind is
 * found whoever started it. Threads of the common pool are the JVM's, not the scenario's.
 */
final class Scene {

    static final String GROUP = "scenario";

    private final ThreadGroup group = new ThreadGroup(GROUP);
    private final Workers workers = new Workers();
    private final Children children = new Children();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final boolean watched;

    /**
     * A scene.
     *
     * @param watched whether it ends as soon as no thread of it can go on
     */
    Scene(boolean watched) {
        this.watched = watched;
    }

    Workers workers() {
        return workers;
    }

    Children children() {
        return children;
    }

    /** Does what comes before the method: what that starts is of the scene, too. */
    <T extends @Nullable Object> T prepare(Callable<T> before) throws Throwable {
        return guarded(before, standstill());
    }

    /** Runs the method; throws what it threw, or else what went wrong in any of its threads. */
    void play(Callable<@Nullable Void> method, Optional<Timeline> timeline) throws Throwable {
        Set<Long> strangers = ownProcesses().map(ProcessHandle::pid).collect(Collectors.toSet());
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(this::note);
        List<Throwable> errors = new ArrayList<>();
        Optional<Standstill> watch = standstill();
        Optional<Pulse> pulse = watched ? Optional.empty() : Optional.of(Pulse.begin());
        try {
            guarded(method, watch);
        } catch (Throwable t) {
            errors.add(t);
        } finally {
            timeline.ifPresent(drawn -> drawn.methodEnded(threadsOf(group)));
            workers.tellToEnd();
            // In between, because no interrupt wakes a worker that reads what a child writes.
            errors.addAll(children.end());
            errors.addAll(endsOfThreads(watch));
            errors.addAll(children.forget());
            errors.addAll(leftProcesses(strangers));
            errors.addAll(uncaught);
            pulse.ifPresent(Pulse::close);
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        // An error outranks an abort: what went wrong in a thread is not inconclusive.
        if (!errors.isEmpty()) {
            Throwable first =
                    errors.stream()
                            .filter(error -> !(error instanceof Inconclusive))
                            .findFirst()
                            .orElse(errors.get(0));
            errors.stream().filter(error -> error != first).forEach(first::addSuppressed);
            Optional<Duration> pause = pulse.flatMap(Pulse::standstill);
            if (pause.isPresent() && first instanceof AssertionError) {
                throw new IllegalStateException(
                        "this JVM, or the machine, stood still for "
                                + pause.get().toSeconds()
                                + " s, so what failed then says nothing; run it again",
                        first);
            }
            throw first;
        }
    }

    /** After a standstill, which says who cannot go on, they are hardly waited for or told of. */
    private List<Throwable> endsOfThreads(Optional<Standstill> watch) throws InterruptedException {
        boolean stoodStill = watch.filter(Standstill::wasReached).isPresent();
        Patience patience =
                stoodStill
                        ? Patience.afterAStandstill()
                        : standstill().map(Patience::new).orElseGet(Patience::new);
        List<Throwable> errors = new ArrayList<>(workers.end(patience));
        errors.addAll(leftThreads(patience));
        if (stoodStill) {
            errors.removeIf(ScenarioError.class::isInstance);
        }
        return errors;
    }

    private Optional<Standstill> standstill() {
        return watched ? Optional.of(new Standstill(group)) : Optional.empty();
    }

    private <T extends @Nullable Object> T guarded(
            Callable<T> body, Optional<Standstill> standstill) throws Throwable {
        var task = new FutureTask<T>(body);
        var thread = new Thread(group, task, GROUP);
        thread.setDaemon(true);
        thread.start();
        try {
            await(task, standstill);
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            throw hung(e);
        } finally {
            thread.interrupt();
        }
    }

    private static void await(FutureTask<?> task, Optional<Standstill> standstill)
            throws ExecutionException, TimeoutException, InterruptedException {
        long deadline = System.nanoTime() + Bounds.scenario().toNanos();
        while (standstill.isPresent() && System.nanoTime() < deadline) {
            try {
                task.get(Standstill.betweenLooks().toNanos(), TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                if (standstill.get().isReached()) {
                    throw standstill.get().error();
                }
            }
        }
        task.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** The cycle is looked for from within the group, as a scenario would. */
    private AssertionError hung(TimeoutException cause) throws InterruptedException {
        var cycle =
                new FutureTask<>(
                        () ->
                                LockCycle.find()
                                        .map(found -> "; a lock cycle:\n" + found)
                                        .orElse(""));
        var finder = new Thread(group, cycle, "watchdog");
        finder.setDaemon(true);
        finder.start();
        String named;
        try {
            named = cycle.get(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            named = "; no cycle could be looked for: " + e;
        }
        return ScenarioError.timeOut(
                "the scenario hung: not done after "
                        + Bounds.scenario()
                        + named
                        + "\n"
                        + ThreadDump.take(),
                cause);
    }

    private void note(Thread thread, Throwable error) {
        ThreadGroup home = thread.getThreadGroup();
        if (home == null || group.parentOf(home)) {
            uncaught.add(
                    new AssertionError(
                            "thread '" + thread.getName() + "' died of " + error, error));
        }
    }

    private List<Throwable> leftThreads(Patience patience) throws InterruptedException {
        List<Throwable> errors = new ArrayList<>();
        List<Thread> left = new ArrayList<>();
        for (Thread thread : threadsOf(group)) {
            // On JDK 17 one of the pool is born into the group of whoever woke the pool.
            if (!isOfTheCommonPool(thread) && !patience.seesTheEndOf(thread)) {
                String stack =
                        Arrays.stream(thread.getStackTrace())
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining());
                errors.add(
                        ScenarioError.leak(
                                "thread '"
                                        + thread.getName()
                                        + "' was left running, "
                                        + thread.getState()
                                        + stack));
                left.add(thread);
            }
        }
        left.forEach(Thread::interrupt); // not before: what one of them then does moves others
        return errors;
    }

    private static boolean isOfTheCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static List<Throwable> leftProcesses(Set<Long> strangers) {
        List<Throwable> errors = new ArrayList<>();
        ownProcesses()
                .filter(child -> !strangers.contains(child.pid()) && child.isAlive())
                .forEach(
                        child -> {
                            errors.add(
                                    ScenarioError.leak(
                                            "process "
                                                    + child.pid()
                                                    + " was left running: "
                                                    + child.info().commandLine().orElse("?")));
                            child.descendants().forEach(ProcessHandle::destroyForcibly);
                            child.destroyForcibly();
                        });
        return errors;
    }

    private static Stream<ProcessHandle> ownProcesses() {
        return ProcessHandle.current().children();
    }

    /** The live threads of a group and of its groups. */
    static List<Thread> threadsOf(ThreadGroup group) {
        var threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        while (count == threads.length) {
            threads = new Thread[threads.length * 2];
            count = group.enumerate(threads);
        }
        return Arrays.asList(threads).subList(0, count);
    }
}
