package claimcheck.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Runs a scenario's methods as they stand in its source, where they read as an argument. Reflection
 * promises no order; the class file keeps the source's. For somebody who waits for a first word it
 * is another.
 */
public final class SourceOrder implements MethodOrderer {

    /**
     * The system property of a JVM in whose run the soonest word matters. What {@linkplain
     * TakesLong takes long} comes last, and of the rest the method that it names, if it names one,
     * first.
     */
    public static final String SOONEST = "claimcheck.soonest";

    /** Called by JUnit. */
    SourceOrder() {}

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Optional<String> first = Optional.ofNullable(System.getProperty(SOONEST));
        List<String> names = methods(context.getTestClass());
        context.getMethodDescriptors()
                .sort(
                        Comparator.comparing(
                                        (MethodDescriptor method) ->
                                                first.isPresent()
                                                        && method.isAnnotated(TakesLong.class))
                                .thenComparing(method -> !first.equals(Optional.of(name(method))))
                                .thenComparing(method -> names.indexOf(name(method))));
    }

    private static String name(MethodDescriptor method) {
        return method.getMethod().getName();
    }

    /** The names of a class's methods in the order of its source. */
    public static List<String> methods(Class<?> type) {
        List<String> names = new ArrayList<>();
        try (InputStream file =
                type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    names.add(name);
                                    return super.visitMethod(
                                            access, name, descriptor, signature, exceptions);
                                }
                            },
                            ClassReader.SKIP_CODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
