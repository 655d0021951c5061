package claimcheck.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Order;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Runs a scenario's methods as they stand in its source, where they read as an argument. Reflection
 * promises no order; the class file keeps the source's. JUnit's {@link Order} outranks it, for a
 * method that takes long and can wait; and one method can be asked for first.
 */
public final class SourceOrder implements MethodOrderer {

    /** The system property that names a method to run before the others of its {@link Order}. */
    public static final String FIRST = "claimcheck.first";

    /**
     * The {@link Order} of a method that takes long: after those that are done sooner, so that who
     * waits for a word has one.
     */
    public static final int LATE = Integer.MAX_VALUE;

    /** Called by JUnit. */
    SourceOrder() {}

    @Override
    public void orderMethods(MethodOrdererContext context) {
        String first = System.getProperty(FIRST, "");
        List<String> names = methods(context.getTestClass());
        context.getMethodDescriptors()
                .sort(
                        Comparator.comparing(
                                        (MethodDescriptor method) ->
                                                method.findAnnotation(Order.class)
                                                        .map(Order::value)
                                                        .orElse(Order.DEFAULT))
                                .thenComparing(
                                        method -> !method.getMethod().getName().equals(first))
                                .thenComparing(
                                        method -> names.indexOf(method.getMethod().getName())));
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
