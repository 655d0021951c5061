package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.Evidence;
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

    /** By itself it has one less than there are cores, and an answer is right on some machines. */
    private static final String COMMON_POOL =
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";

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
    private final AtomicReference<Optional<Ready>> ready = new AtomicReference<>(Optional.empty());

    /** A JVM that is told to judge when the classes of the variant are there. */
    private record Ready(Exercise exercise, String variant, Path folder, JudgedRun run) {}

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
        Path folder = folder();
        OwnClasses.copy(variant.type(), classes(folder));
        return judge(begin(exercise, variant.type().getName(), folder, List.of()), result -> {});
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
            PathUtils.deleteDirectory(folder);
            return refused(exercise, refusal.get(), start);
        }
        String name = Exercises.studentClass(exercise);
        return judge(begin(exercise, name, folder, List.of()), result -> {});
    }

    /**
     * Starts the JVM of the next {@link #tryOut} of this exercise, so that its start need not be
     * waited for. There is one such JVM: another that was ready is ended. So is this with the
     * judge.
     *
     * @param first the method to run first, of those that do not take long
     */
    public void getReady(Exercise exercise, Optional<String> first) throws IOException {
        end(ready.getAndSet(Optional.empty()));
        Ready next =
                begin(
                        exercise,
                        Exercises.studentClass(exercise),
                        folder(),
                        soonest(first),
                        Rehearsal.class.getName());
        end(ready.getAndSet(Optional.of(next)));
        if (isOver) {
            end(ready.getAndSet(Optional.empty()));
        }
    }

    /**
     * The same as {@link #judge(Exercise, Path)} for somebody who is at work: what is unchanged is
     * run, too, to show what it does, and what takes long is run last.
     *
     * @param first the method to run first, of those that do not take long; a JVM that is ready
     *     keeps to what it was told
     * @param listener hears of each method as it has ended, on another thread; a pass may yet
     *     become a leak
     */
    public Judgement tryOut(
            Exercise exercise,
            Path source,
            Optional<String> first,
            Consumer<? super MethodResult> listener)
            throws IOException {
        long start = System.nanoTime();
        byte[] saved = Files.readAllBytes(source);
        Optional<Ready> waiting = ready.getAndSet(Optional.empty());
        boolean fits =
                waiting.filter(jvm -> jvm.exercise().equals(exercise) && jvm.run().isAlive())
                        .isPresent();
        if (!fits) {
            end(waiting);
        }
        String name = Exercises.studentClass(exercise);
        Ready jvm = fits ? waiting.get() : begin(exercise, name, folder(), soonest(first));
        try {
            Optional<Refusal> refusal = compile(exercise, saved, jvm.folder());
            return refusal.filter(said -> said.verdict() != JudgeVerdict.UNCHANGED).isPresent()
                    ? refused(exercise, refusal.get(), start)
                    : judge(jvm, listener);
        } finally {
            end(Optional.of(jvm));
        }
    }

    /** Ends the JVM that is ready, and deletes what it left. */
    @Override
    public void close() throws IOException {
        try {
            if (!Runtime.getRuntime().removeShutdownHook(atExit)) {
                return; // it is closed
            }
        } catch (IllegalStateException e) {
            return; // this JVM ends, and the hook does it
        }
        isOver = true;
        try (lock;
                compiler) {
            end(ready.getAndSet(Optional.empty()));
        } finally {
            PathUtils.deleteDirectory(home);
        }
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
        return Files.createDirectory(home.resolve("judged-" + judged.incrementAndGet()));
    }

    private static Path classes(Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        return Files.isDirectory(classes) ? classes : Files.createDirectory(classes);
    }

    private Optional<Refusal> compile(Exercise exercise, byte[] source, Path folder)
            throws IOException {
        Path copy = Files.write(folder.resolve("handed-in"), source);
        return compiler.compile(exercise, copy, classes(folder), folder);
    }

    private static Judgement refused(Exercise exercise, Refusal refusal, long start) {
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

    /** That the soonest word matters, and which method is to run first. */
    private static List<String> soonest(Optional<String> first) {
        return List.of("-D" + SourceOrder.SOONEST + "=" + first.orElse(""));
    }

    /**
     * Starts the JVM that will judge a variant.
     *
     * @param folder its own; the classes of the variant can come later
     * @param rehearsed what it runs while it waits, to be warm
     */
    private Ready begin(
            Exercise exercise, String variant, Path folder, List<String> more, String... rehearsed)
            throws IOException {
        List<String> options = new ArrayList<>(more);
        archive.ifPresent(file -> options.add("-XX:SharedArchiveFile=" + file));
        options.add("-D" + Variant.PROPERTY + "=" + variant);
        List<String> arguments = new ArrayList<>(List.of(exercise.judgedBy()));
        arguments.addAll(List.of(rehearsed));
        List<String> command = command(options, folder, kit.classPath(classes(folder)), arguments);
        return new Ready(exercise, variant, folder, JudgedRun.start(command, folder, channel()));
    }

    private static Judgement judge(Ready jvm, Consumer<? super MethodResult> listener)
            throws IOException {
        long start = System.nanoTime();
        JudgedRun run = jvm.run().judge(record -> Conclusion.result(record).ifPresent(listener));
        Judgement judgement = Conclusion.of(jvm.exercise(), jvm.variant(), run, seconds(start));
        PathUtils.deleteDirectory(jvm.folder());
        return judgement;
    }

    private static void end(Optional<Ready> jvm) throws IOException {
        if (jvm.isPresent()) {
            jvm.get().run().end();
            if (Files.exists(jvm.get().folder())) {
                PathUtils.deleteDirectory(jvm.get().folder());
            }
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
        command.add(COMMON_POOL);
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")));
        command.add("-Dclaimcheck.delay=" + System.getProperty("claimcheck.delay", "1"));
        command.add("-D" + Evidence.NOT_SHOWN + "=true");
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
