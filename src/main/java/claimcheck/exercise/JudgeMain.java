package claimcheck.exercise;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.Marked;
import claimcheck.scenario.ScenarioError;
import claimcheck.scenario.Variant;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main class of the JVM in which a variant is judged. It tells what it sees and decides
 * nothing: a variant that reaches into this JVM can only keep it from telling.
 */
final class JudgeMain {

    /** What a record begins with. */
    enum Told {
        /** A method begins. */
        STARTED,
        /** A method has ended. */
        ENDED,
        /** A process was left that no method was caught leaving. */
        LEFT,
        /** All have. */
        DONE
    }

    private static final int LONGEST_MESSAGE = 20_000;
    private static final int ABANDONED = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private JudgeMain() {}

    /**
     * Takes the judging class, and perhaps one to run beforehand. The secret comes on standard
     * input, where no variant can see it, when the variant is there.
     */
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        for (String rehearsed : List.of(arguments).subList(1, arguments.length)) {
            execute(rehearsed);
        }
        String secret = in.readLine();
        if (secret == null) {
            Runtime.getRuntime().halt(ABANDONED);
            return;
        }
        var channel = new Channel(secret);
        endWithWhoeverHolds(in);
        execute(arguments[0], new Teller(channel, out));
        leftProcess().ifPresent(left -> channel.write(out, List.of(Told.LEFT.name(), left)));
        channel.write(out, List.of(Told.DONE.name()));
        // Neither a hook nor a thread of the variant's has the last word.
        Runtime.getRuntime().halt(0);
    }

    private static void execute(String judging, TestExecutionListener... listeners) {
        LauncherFactory.create(
                        LauncherConfig.builder()
                                .enableTestExecutionListenerAutoRegistration(false)
                                .enablePostDiscoveryFilterAutoRegistration(false)
                                .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(judging))
                                .build(),
                        listeners);
    }

    /** If the judge is killed this JVM must not go on for nobody. */
    private static void endWithWhoeverHolds(BufferedReader in) {
        var watch =
                new Thread(
                        () -> {
                            try {
                                while (in.readLine() != null) {
                                    // nothing more is said
                                }
                            } catch (IOException e) {
                                // as good as an end
                            }
                            Runtime.getRuntime().halt(ABANDONED);
                        },
                        "ends with the judge");
        watch.setDaemon(true);
        watch.start();
    }

    /** A process whose parent has ended is nobody's child, and still there; given time to end. */
    private static Optional<String> leftProcess() {
        String mark = System.getenv().getOrDefault(JudgedRun.MARK, "");
        long deadline = System.nanoTime() + Bounds.standstill().toNanos();
        List<ProcessHandle> left = Marked.with(JudgedRun.MARK, mark);
        while (!left.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            left = Marked.with(JudgedRun.MARK, mark);
        }
        return left.stream()
                .findFirst()
                .map(
                        process ->
                                "process "
                                        + process.pid()
                                        + " was left running: "
                                        + process.info().commandLine().orElse("?"));
    }

    /** Tells of every method. */
    private static final class Teller implements TestExecutionListener {

        private final Channel channel;
        private final OutputStream out;

        Teller(Channel channel, OutputStream out) {
            this.channel = channel;
            this.out = out;
        }

        @Override
        public void executionStarted(TestIdentifier node) {
            if (node.isTest()) {
                channel.write(out, List.of(Told.STARTED.name(), method(node)));
            }
        }

        @Override
        public void executionFinished(TestIdentifier node, TestExecutionResult result) {
            if (!node.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                return;
            }
            Optional<Throwable> error = result.getThrowable();
            String message = error.map(Teller::message).orElse("");
            channel.write(
                    out,
                    List.of(
                            Told.ENDED.name(),
                            method(node),
                            verdict(result).name(),
                            message,
                            error.map(thrown -> place(thrown, message)).orElse("")));
        }

        private static String method(TestIdentifier node) {
            return node.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElse("");
        }

        private static JudgeVerdict verdict(TestExecutionResult result) {
            return switch (result.getStatus()) {
                case SUCCESSFUL -> JudgeVerdict.PASS;
                case ABORTED -> JudgeVerdict.COULD_NOT_JUDGE;
                case FAILED ->
                        result.getThrowable()
                                .filter(ScenarioError.class::isInstance)
                                .map(error -> verdict((ScenarioError) error))
                                .orElse(JudgeVerdict.FAIL);
            };
        }

        private static JudgeVerdict verdict(ScenarioError error) {
            return switch (error.kind()) {
                case DEADLOCK -> JudgeVerdict.DEADLOCK;
                case TIME_OUT -> JudgeVerdict.TIME_OUT;
                case LEAK -> JudgeVerdict.LEAK;
            };
        }

        private static String message(Throwable error) {
            String message =
                    error instanceof AssertionError || error.getMessage() == null
                            ? String.valueOf(error.getMessage())
                            : error.getClass().getSimpleName() + ": " + error.getMessage();
            return message.length() > LONGEST_MESSAGE
                    ? message.substring(0, LONGEST_MESSAGE) + "…"
                    : message;
        }

        /** The first line of the variant's own that the error, or its message, is about. */
        private static String place(Throwable error, String message) {
            String variant = System.getProperty(Variant.PROPERTY, "");
            String home = variant.substring(0, variant.lastIndexOf('.') + 1);
            Optional<String> frame =
                    Stream.iterate(error, thrown -> thrown != null, Throwable::getCause)
                            .flatMap(thrown -> Arrays.stream(thrown.getStackTrace()))
                            .filter(step -> step.getClassName().startsWith(home))
                            .map(step -> step.getFileName() + ":" + step.getLineNumber())
                            .findFirst();
            String file = variant.substring(home.length()) + ".java";
            Matcher named = Pattern.compile(Pattern.quote(file) + ":\\d+").matcher(message);
            return frame.orElseGet(() -> named.find() ? named.group() : "");
        }
    }
}
