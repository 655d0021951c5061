package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.JudgeMain.Told;
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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        var channel = channel();
        JudgedRun.of(
                command(
                        List.of("-XX:ArchiveClassesAtExit=" + file),
                        folder,
                        kit.classPath(),
                        Rehearsal.class.getName()),
                folder,
                channel,
                record -> {});
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
        Path classes = Files.createDirectory(folder.resolve("classes"));
        OwnClasses.copy(variant.type(), classes);
        return judge(exercise, variant.type().getName(), folder, classes, List.of(), result -> {});
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
        return judge(exercise, source, refusal -> true, List.of(), result -> {});
    }

    /**
     * The same for somebody who is at work: what is unchanged is run, too, to show what it does.
     *
     * @param first the method to run first: who is at work wants to hear of it soonest
     * @param listener hears of each method as it has ended, on another thread; a pass may yet
     *     become a leak
     */
    public Judgement tryOut(
            Exercise exercise,
            Path source,
            Optional<String> first,
            Consumer<? super MethodResult> listener)
            throws IOException {
        return judge(
                exercise,
                Files.readAllBytes(source),
                refusal -> refusal.verdict() != JudgeVerdict.UNCHANGED,
                first.map(method -> "-D" + SourceOrder.FIRST + "=" + method).stream().toList(),
                listener);
    }

    private Judgement judge(
            Exercise exercise,
            byte[] source,
            Predicate<Refusal> counts,
            List<String> options,
            Consumer<? super MethodResult> listener)
            throws IOException {
        Path folder = folder();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        long start = System.nanoTime();
        String name = Exercises.studentClass(exercise);
        Path copy = Files.write(folder.resolve("handed-in"), source);
        Optional<Refusal> refusal =
                compiler.compile(exercise, copy, classes, folder).filter(counts);
        if (refusal.isEmpty()) {
            return judge(exercise, name, folder, classes, options, listener);
        }
        PathUtils.deleteDirectory(folder);
        return new Judgement(
                exercise.id(),
                name,
                refusal.get().verdict(),
                refusal.get().reason(),
                refusal.get().details(),
                refusal.get().place(),
                exercise.hints().get(0),
                List.of(),
                seconds(start));
    }

    /** Deletes what it left. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // this JVM ends, and the hook does it
        }
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

    private Judgement judge(
            Exercise exercise,
            String variant,
            Path folder,
            Path classes,
            List<String> more,
            Consumer<? super MethodResult> listener)
            throws IOException {
        long start = System.nanoTime();
        List<String> options = new ArrayList<>(more);
        archive.ifPresent(file -> options.add("-XX:SharedArchiveFile=" + file));
        options.add("-D" + Variant.PROPERTY + "=" + variant);
        var run =
                JudgedRun.of(
                        command(options, folder, kit.classPath(classes), exercise.judgedBy()),
                        folder,
                        channel(),
                        record -> result(record).ifPresent(listener));
        Judgement judgement = conclude(exercise, variant, run, start);
        PathUtils.deleteDirectory(folder);
        return judgement;
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
            List<String> options, Path folder, String classPath, String judgedBy)
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
        command.addAll(List.of("-cp", classPath, JudgeMain.class.getName(), judgedBy));
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

    private static Judgement conclude(
            Exercise exercise, String variant, JudgedRun run, long start) {
        Map<String, MethodResult> told = new TreeMap<>();
        Optional<String> left = Optional.empty();
        boolean done = false;
        String begun = "";
        for (List<String> record : run.records()) {
            switch (Told.valueOf(record.get(0))) {
                case STARTED -> begun = record.get(1);
                case ENDED -> {
                    told.merge(record.get(1), result(record).orElseThrow(), Judge::worse);
                    begun = "";
                }
                case LEFT -> left = Optional.of(record.get(1));
                case DONE -> done = true;
            }
        }
        JudgeVerdict missing = done ? JudgeVerdict.FAIL : run.whyCutShort();
        List<MethodResult> methods =
                Exercises.methods(exercise).stream()
                        .map(
                                method ->
                                        told.getOrDefault(
                                                method,
                                                new MethodResult(
                                                        method, missing, run.howCutShort(), "")))
                        .toList();
        if (left.isPresent()) {
            methods = withLeak(methods, left.get());
        }
        return judgement(exercise, variant, decisive(methods, begun), methods, seconds(start));
    }

    private static Optional<MethodResult> result(List<String> record) {
        return Told.valueOf(record.get(0)) == Told.ENDED
                ? Optional.of(
                        new MethodResult(
                                record.get(1),
                                JudgeVerdict.valueOf(record.get(2)),
                                record.get(3),
                                record.get(4)))
                : Optional.empty();
    }

    /** Whichever method left it: none can be said to have left nothing. */
    private static List<MethodResult> withLeak(List<MethodResult> methods, String left) {
        return methods.stream()
                .map(
                        result ->
                                result.verdict() == JudgeVerdict.PASS
                                        ? new MethodResult(
                                                result.method(), JudgeVerdict.LEAK, left, "")
                                        : result)
                .toList();
    }

    /**
     * What is wrong outranks what could not be told; what was running when it ended comes first.
     */
    private static MethodResult decisive(List<MethodResult> methods, String begun) {
        return methods.stream()
                .filter(result -> result.verdict() != JudgeVerdict.PASS)
                .min(
                        Comparator.comparing(
                                        (MethodResult result) ->
                                                result.verdict() == JudgeVerdict.COULD_NOT_JUDGE)
                                .thenComparing(result -> !result.method().equals(begun)))
                .orElseGet(() -> methods.get(0));
    }

    private static MethodResult worse(MethodResult one, MethodResult other) {
        return one.verdict() == JudgeVerdict.PASS ? other : one;
    }

    private static Judgement judgement(
            Exercise exercise,
            String variant,
            MethodResult decisive,
            List<MethodResult> methods,
            double seconds) {
        boolean passed = decisive.verdict() == JudgeVerdict.PASS;
        String reason =
                passed ? "all " + methods.size() + " requirements are met" : decisive.reason();
        return new Judgement(
                exercise.id(),
                variant,
                decisive.verdict(),
                reason,
                decisive.seen(),
                decisive.place(),
                passed ? "" : exercise.hints().get(0),
                methods,
                seconds);
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
