package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.SourceOrder;
import claimcheck.scenario.Variant;
import claimcheck.scenario.VariantClass;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.io.file.PathUtils;

/**
 * Runs the scenario of an exercise against one variant, in a JVM of its own with bounds, and says
 * what is wrong with it and why.
 *
 * <p>Which methods must have passed is known before the run, and a method without a result has not
 * passed: a variant that ends its JVM, or keeps it from telling, can only lose. Thread-safe.
 */
public final class Judge implements AutoCloseable {

    private static final List<String> LIMITS = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");
    private static final String PREFIX = "claimcheck-judge-";
    private static final int MOST_TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";

    private final Path home;
    private final FileChannel lock;
    private final BareKit kit;
    private final Isolation isolation;
    private final Compiler compiler;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger judged = new AtomicInteger();
    private volatile boolean isOver;
    private final Thread atExit = new Thread(this::leaveNothing, "the end of the judge");
    private volatile Optional<Path> archive = Optional.empty();
    private final AtomicReference<Optional<Waiting>> ready =
            new AtomicReference<>(Optional.empty());

    /** A JVM that is told to judge when the classes of the variant are there. */
    private record Waiting(Exercise exercise, String variant, Path folder, JudgedRun run) {}

    private Judge(Path home, FileChannel lock, BareKit kit, Isolation isolation)
            throws IOException {
        this.home = home;
        this.lock = lock;
        this.kit = kit;
        this.isolation = isolation;
        compiler = new Compiler(compilerCommand(), home, Bounds.tool().dividedBy(4));
    }

    /** Makes one for variants that mean no harm. */
    public static Judge open() throws IOException {
        return open(Isolation.PROCESS);
    }

    /** Makes one; it has a temporary folder until it is closed. */
    public static Judge open(Isolation isolation) throws IOException {
        Path home = Files.createTempDirectory(PREFIX).toRealPath();
        Abandoned.deleteBeside(home, PREFIX);
        FileChannel lock = Abandoned.lock(home);
        var judge = new Judge(home, lock, BareKit.in(home), isolation);
        Runtime.getRuntime().addShutdownHook(judge.atExit);
        return judge;
    }

    /**
     * Makes an archive of the classes that every judgement loads, which takes some seconds; from
     * then on each judgement takes a quarter less. A JVM that makes none loads them as ever.
     *
     * <p>The class path of the archive is the beginning of that of a judgement (JEP 350); a folder
     * on it would make the archive void.
     */
    public void rehearse() throws IOException {
        if (kit.libraries().stream().anyMatch(Files::isDirectory)) {
            return;
        }
        Path folder = folder();
        Path file = folder.resolve("classes.jsa");
        JudgedRun.start(
                        command(
                                List.of("-XX:ArchiveClassesAtExit=" + file),
                                folder,
                                kit.classPath(),
                                List.of(Rehearsal.class.getName())),
                        folder,
                        channel())
                .judge(record -> {});
        if (Files.isRegularFile(file)) {
            archive = Optional.of(Files.move(file, home.resolve("classes.jsa")));
        }
        PathUtils.deleteDirectory(folder);
    }

    /**
     * What the judgements of this judge rest on: the kit's classes, its libraries, the Java, and
     * what keeps a variant apart. The same text means the same of all of these.
     */
    public String fingerprint() throws IOException {
        var crc = new CRC32();
        crc.update(Files.readAllBytes(kit.jar()));
        kit.libraries().stream()
                .map(library -> library.getFileName() + "\n")
                .forEach(name -> crc.update(name.getBytes(StandardCharsets.UTF_8)));
        return String.join(
                " ",
                Long.toHexString(crc.getValue()),
                System.getProperty("java.vm.version"),
                isolation.text());
    }

    /** Judges one of the exercise's own variants. */
    public Judgement judge(Exercise exercise, VariantClass variant) throws IOException {
        long start = System.nanoTime();
        Path folder = folder();
        OwnClasses.copy(variant.type(), classes(folder));
        String name = variant.type().getName();
        return judge(start(exercise, name, folder, List.of(), List.of()), result -> {}, start);
    }

    /**
     * Judges what a student wrote.
     *
     * @param source the file of the class that {@link Exercises#studentClass} names
     */
    public Judgement judge(Exercise exercise, Path source) throws IOException {
        return judge(exercise, Files.readAllBytes(source));
    }

    /** The same with what the file holds. */
    public Judgement judge(Exercise exercise, byte[] source) throws IOException {
        long start = System.nanoTime();
        Path folder = folder();
        Optional<Refusal> refusal = compile(exercise, source, folder);
        if (refusal.isPresent()) {
            return refused(exercise, refusal.get(), folder, start);
        }
        String name = Exercises.studentClass(exercise);
        return judge(start(exercise, name, folder, List.of(), List.of()), result -> {}, start);
    }

    /**
     * Starts the JVM of the next {@link #tryOut} of this exercise, so that its start need not be
     * waited for. There is one such JVM: another that was ready is ended.
     *
     * @param first the method to run first: who is at work wants to hear of it soonest
     */
    public void getReady(Exercise exercise, Optional<String> first) throws IOException {
        end(ready.getAndSet(Optional.empty()));
        Waiting waiting =
                start(
                        exercise,
                        Exercises.studentClass(exercise),
                        folder(),
                        first.map(method -> "-D" + SourceOrder.FIRST + "=" + method).stream()
                                .toList(),
                        List.of(Rehearsal.class.getName()));
        end(ready.getAndSet(Optional.of(waiting)));
    }

    /**
     * The same as {@link #judge(Exercise, Path)} for somebody who is at work: what is unchanged is
     * run, too, to show what it does.
     *
     * @param listener hears of each method as it has ended, on another thread; a pass may yet
     *     become a leak
     */
    public Judgement tryOut(Exercise exercise, Path source, Consumer<? super MethodResult> listener)
            throws IOException {
        long start = System.nanoTime();
        Optional<Waiting> waiting = ready.getAndSet(Optional.empty());
        if (waiting.filter(jvm -> jvm.exercise().equals(exercise)).isEmpty()) {
            end(waiting);
            getReady(exercise, Optional.empty());
            waiting = ready.getAndSet(Optional.empty());
        }
        Waiting jvm = waiting.orElseThrow();
        Optional<Refusal> refusal =
                compile(exercise, Files.readAllBytes(source), jvm.folder())
                        .filter(said -> said.verdict() != JudgeVerdict.UNCHANGED);
        if (refusal.isPresent()) {
            jvm.run().end();
            return refused(exercise, refusal.get(), jvm.folder(), start);
        }
        return judge(jvm, listener, start);
    }

    /** Deletes what it left. */
    @Override
    public void close() throws IOException {
        try {
            if (!Runtime.getRuntime().removeShutdownHook(atExit)) {
                return; // it is closed
            }
        } catch (IllegalStateException e) {
            return; // this JVM ends, and the hook does it
        }
        end(ready.getAndSet(Optional.empty()));
        compiler.close();
        lock.close();
        PathUtils.deleteDirectory(home);
    }

    /** Whoever ends this JVM by a signal ends what it judges, too. */
    private void leaveNothing() {
        isOver = true;
        // More than once, for a judgement may just begin or end.
        for (int tries = 0; tries < MOST_TRIES && Files.exists(home); tries++) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            try {
                PathUtils.deleteDirectory(home);
            } catch (IOException e) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private Path folder() throws IOException {
        if (isOver) {
            throw new IOException("the judge is closed");
        }
        return Files.createDirectories(home.resolve("judged-" + judged.incrementAndGet()));
    }

    private static Path classes(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("classes"));
    }

    private Optional<Refusal> compile(Exercise exercise, byte[] source, Path folder)
            throws IOException {
        Path copy = Files.write(folder.resolve("handed-in"), source);
        return compiler.compile(exercise, copy, classes(folder), folder);
    }

    private static Judgement refused(Exercise exercise, Refusal refusal, Path folder, long start)
            throws IOException {
        PathUtils.deleteDirectory(folder);
        return new Judgement(
                exercise.id(),
                Exercises.studentClass(exercise),
                refusal.verdict(),
                refusal.reason(),
                refusal.details(),
                refusal.place(),
                exercise.hints().get(0),
                List.of(),
                seconds(start));
    }

    /**
     * Starts a JVM.
     *
     * @param rehearsed what it runs while it waits, to be warm
     */
    private Waiting start(
            Exercise exercise,
            String variant,
            Path folder,
            List<String> more,
            List<String> rehearsed)
            throws IOException {
        List<String> options = new ArrayList<>(more);
        archive.ifPresent(file -> options.add("-XX:SharedArchiveFile=" + file));
        options.add("-D" + Variant.PROPERTY + "=" + variant);
        List<String> arguments = new ArrayList<>(List.of(exercise.judgedBy()));
        arguments.addAll(rehearsed);
        return new Waiting(
                exercise,
                variant,
                folder,
                JudgedRun.start(
                        command(options, folder, kit.classPath(classes(folder)), arguments),
                        folder,
                        channel()));
    }

    private static Judgement judge(Waiting jvm, Consumer<? super MethodResult> listener, long start)
            throws IOException {
        JudgedRun run = jvm.run().judge(record -> Conclusion.result(record).ifPresent(listener));
        Judgement judgement = Conclusion.of(jvm.exercise(), jvm.variant(), run, seconds(start));
        PathUtils.deleteDirectory(jvm.folder());
        return judgement;
    }

    private static void end(Optional<Waiting> jvm) throws IOException {
        if (jvm.isPresent()) {
            jvm.get().run().end();
            PathUtils.deleteDirectory(jvm.get().folder());
        }
    }

    private List<Path> readable() {
        List<Path> readable = new ArrayList<>(kit.libraries());
        readable.add(kit.jar());
        archive.ifPresent(readable::add);
        return readable;
    }

    private Channel channel() {
        var secret = new byte[16];
        random.nextBytes(secret);
        return new Channel(HexFormat.of().formatHex(secret));
    }

    private List<String> command(
            List<String> options, Path folder, String classPath, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ChildJvm.QUICK_START);
        command.addAll(LIMITS);
        command.add("-XX:+DisableAttachMechanism"); // nothing loads an agent into it
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")));
        command.add("-Dclaimcheck.delay=" + System.getProperty("claimcheck.delay", "1"));
        command.add("-Dclaimcheck.evidence.not-shown=true");
        command.addAll(List.of("-cp", classPath, JudgeMain.class.getName()));
        command.addAll(arguments);
        return isolation.around(command, folder, readable());
    }

    private List<String> compilerCommand() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ChildJvm.QUICK_START);
        command.addAll(LIMITS);
        command.add("-Dclaimcheck.delay=" + System.getProperty("claimcheck.delay", "1"));
        command.addAll(List.of("-cp", kit.classPath(), CompilerMain.class.getName()));
        return isolation.around(command, home, kit.libraries());
    }

    static boolean isOutOfMemory(String errors) {
        return errors.contains(OUT_OF_MEMORY);
    }

    /** How long a judgement may take, whatever the scenario's own bounds do. */
    static Duration limit() {
        return Bounds.scenario().plus(Bounds.patience());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
