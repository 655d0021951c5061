package claimcheck.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * The implementation of an exercise's contract that is judged in this run: by default the first of
 * the room's solutions, otherwise the one that the system property {@code claimcheck.variant}
 * names.
 *
 * <p>The property is {@code starter}, the name of a solution or a decoy ({@code OneLock}, {@code
 * decoy/OneLock}), or the full name of a class that is on the class path.
 *
 * @param <T> the contract
 */
public final class Variant<T> {

    /** The system property that names it. */
    public static final String PROPERTY = "claimcheck.variant";

    /** Of a constant that is a text (JVMS 4.4.3). */
    private static final int CONSTANT_STRING = 8;

    private final Class<? extends T> type;

    private Variant(Class<? extends T> type) {
        this.type = type;
    }

    /**
     * The one of this run.
     *
     * @throws IllegalArgumentException if the room has none of that name; it tells those that it
     *     has
     */
    public static <T> Variant<T> of(Class<T> contract) {
        return new Variant<>(type(contract, System.getProperty(PROPERTY, "")).asSubclass(contract));
    }

    /** Its class. */
    public Class<? extends T> type() {
        return type;
    }

    /**
     * Makes a new one.
     *
     * @param arguments what the contract says that its constructor takes
     * @throws AssertionError if it has no such public constructor, or that one fails
     */
    public T fresh(Object... arguments) {
        try {
            return type.cast(constructor(arguments).newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw new AssertionError(
                    "the constructor of " + type.getSimpleName() + " failed: " + e.getCause(),
                    e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new LinkageError(type.getSimpleName() + " cannot be made: " + e, e);
        }
    }

    /**
     * The texts that stand in its code, those of its nested and anonymous classes included, as they
     * are there: the very objects that its literals are (JLS 3.10.5).
     *
     * <p>An answer that takes one of these for a mark, such as the last element of a queue, is
     * wrong where any text is to be kept; which one it takes is known only here.
     *
     * @throws UncheckedIOException if there is no class file to be read
     */
    public List<String> texts() {
        return Arrays.stream(type.getNestMembers())
                .flatMap(Variant::texts)
                .distinct()
                .map(String::intern)
                .toList();
    }

    @Override
    public String toString() {
        return type.getName();
    }

    private static Stream<String> texts(Class<?> type) {
        try (InputStream file =
                type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            var code = new ClassReader(file);
            var buffer = new char[code.getMaxStringLength()];
            return IntStream.range(1, code.getItemCount())
                    .filter(item -> isText(code, item))
                    .mapToObj(item -> (String) code.readConst(item, buffer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second half of a long has no place of its own (JVMS 4.4.5). */
    private static boolean isText(ClassReader code, int item) {
        int place = code.getItem(item);
        return place != 0 && code.readByte(place - 1) == CONSTANT_STRING;
    }

    private Constructor<?> constructor(Object... arguments) {
        return Arrays.stream(type.getConstructors())
                .filter(constructor -> takes(constructor, arguments))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        type.getSimpleName()
                                                + " has no public constructor"
                                                + (arguments.length == 0
                                                        ? " without parameters"
                                                        : " that takes " + types(arguments))
                                                + (Modifier.isPublic(type.getModifiers())
                                                        ? ""
                                                        : ", and is not public")));
    }

    private static boolean takes(Constructor<?> constructor, Object... arguments) {
        Class<?>[] types = constructor.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!boxed(types[i]).isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    private static String types(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    private static Class<?> type(Class<?> contract, String name) {
        if (name.contains(".")) {
            return named(contract, name);
        }
        List<VariantClass> known = VariantClass.of(contract);
        return known.stream()
                .filter(
                        variant ->
                                name.isEmpty()
                                        ? variant.kind() == VariantClass.Kind.SOLUTION
                                        : variant.isCalled(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        contract.getSimpleName()
                                                + " has no variant '"
                                                + name
                                                + "'; it has "
                                                + known.stream()
                                                        .map(VariantClass::name)
                                                        .collect(Collectors.joining(", "))))
                .type();
    }

    private static Class<?> named(Class<?> contract, String name) {
        try {
            return Class.forName(name, true, contract.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no class " + name, e);
        }
    }
}
