package claimcheck.exercise;

import claimcheck.catalogue.JudgeVerdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles what a student wrote for one exercise, and says why it is not worth a run. */
final class Compilation {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String classPath;
    private final String name;
    private final String starter;

    /**
     * One.
     *
     * @param classPath that of the kit
     * @param name the class that is asked for
     * @param starter the source of the starter
     */
    Compilation(String classPath, String name, String starter) {
        this.classPath = classPath;
        this.name = name;
        this.starter = starter;
    }

    /**
     * Compiles a file.
     *
     * @param classes where the class files go
     * @param folder where it may leave what it likes
     * @return why it is refused; empty if it can be run
     */
    Optional<Refusal> compile(Path source, Path classes, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Optional.of(
                    new Refusal(
                            JudgeVerdict.COULD_NOT_JUDGE,
                            "this Java has no compiler; run the kit with a JDK",
                            "",
                            ""));
        }
        Optional<String> text = text(source);
        if (text.isEmpty()) {
            return notCompiled(
                    "the file is not UTF-8; save it as UTF-8", "", simpleName() + ".java");
        }
        Path file = write(text.get(), folder.resolve("source"));
        Optional<Refusal> refusal = javac(compiler, file, classes);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (files(classes).isEmpty()) {
            return Optional.of(
                    new Refusal(JudgeVerdict.UNCHANGED, "there is no code in it", "", ""));
        }
        if (!Files.exists(classes.resolve(name.replace('.', '/') + ".class"))) {
            return notCompiled("it does not declare the class " + name, found(classes), "");
        }
        return isTheStarter(compiler, file, folder)
                ? Optional.of(
                        new Refusal(
                                JudgeVerdict.UNCHANGED,
                                "it is the starter as it was handed out",
                                "",
                                ""))
                : Optional.empty();
    }

    private static Optional<String> text(Path source) throws IOException {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(source)))
                            .toString();
            return Optional.of(
                    !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                            ? text.substring(1)
                            : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Path write(String text, Path folder) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder).resolve(simpleName() + ".java"), text);
    }

    private Optional<Refusal> javac(
            JavaCompiler compiler, Path file, Path classes, String... options) throws IOException {
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            boolean compiled =
                    compiler.getTask(
                                    new StringWriter(),
                                    files,
                                    problems,
                                    Stream.concat(
                                                    Stream.of(
                                                            "-proc:none",
                                                            "-encoding",
                                                            "UTF-8",
                                                            "-cp",
                                                            classPath,
                                                            "-d",
                                                            classes.toString()),
                                                    Stream.of(options))
                                            .toList(),
                                    List.of(),
                                    files.getJavaFileObjects(file))
                            .call();
            if (compiled) {
                return Optional.empty();
            }
        }
        List<Diagnostic<? extends JavaFileObject>> errors =
                problems.getDiagnostics().stream()
                        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                        .toList();
        String first =
                errors.isEmpty() ? "" : simpleName() + ".java:" + errors.get(0).getLineNumber();
        return notCompiled(
                "the compiler refuses it",
                errors.stream().map(this::line).collect(Collectors.joining("\n")),
                first);
    }

    private String line(Diagnostic<? extends JavaFileObject> problem) {
        return simpleName()
                + ".java:"
                + problem.getLineNumber()
                + ": "
                + problem.getMessage(Locale.ENGLISH);
    }

    /** Without debug information, so that neither comments nor the layout make a difference. */
    private boolean isTheStarter(JavaCompiler compiler, Path file, Path folder) throws IOException {
        Path given = write(starter, folder.resolve("starter"));
        Path one = Files.createDirectories(folder.resolve("given-classes"));
        Path other = Files.createDirectories(folder.resolve("written-classes"));
        return javac(compiler, given, one, "-g:none").isEmpty()
                && javac(compiler, file, other, "-g:none").isEmpty()
                && haveTheSameFiles(one, other);
    }

    private static boolean haveTheSameFiles(Path one, Path other) throws IOException {
        List<Path> files = files(one);
        if (!files.equals(files(other))) {
            return false;
        }
        for (Path file : files) {
            if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
        }
    }

    private static String found(Path classes) throws IOException {
        return files(classes).stream()
                .map(file -> file.toString().replace(".class", "").replace('/', '.'))
                .collect(Collectors.joining(", ", "it declares ", ""));
    }

    private String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Optional<Refusal> notCompiled(String reason, String details, String place) {
        return Optional.of(new Refusal(JudgeVerdict.NOT_COMPILED, reason, details, place));
    }
}
