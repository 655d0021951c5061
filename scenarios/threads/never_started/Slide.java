package threads.never_started;

import claimcheck.scenario.Inconclusive;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One line in a method that has two threads, for the compiler of this JDK. */
final class Slide extends SimpleJavaFileObject {

    private final String source;

    Slide(String line) {
        super(URI.create("string:///Slide.java"), Kind.SOURCE);
        source = "class Slide { void start(Thread t1, Thread t2) {\n" + line + "\n} }";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
    }

    /**
     * What the compiler has against it.
     *
     * @param classes where the class goes if it has nothing
     */
    List<Diagnostic<? extends JavaFileObject>> compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Inconclusive.notApplicable("this JVM came without a compiler");
        }
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-cp", classes.toString(), "-d", classes.toString());
        compiler.getTask(null, null, found, options, null, List.of(this)).call();
        return found.getDiagnostics();
    }
}
