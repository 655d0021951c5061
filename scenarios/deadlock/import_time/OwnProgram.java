package deadlock.import_time;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ScenarioError;
import claimcheck.scenario.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A program as far as the classes of a variant go: each has its own, which are not initialised
 * before it needs them. They share the {@link Wholesale}.
 */
final class OwnProgram {

    private final ClassLoader classes = new Classes();
    private final ThreadGroup group = new ThreadGroup(outermost(), "program");

    private OwnProgram() {}

    /**
     * One whose class is initialised, and has an instance.
     *
     * @throws ScenarioError if that never ends, or something was seen before that does not
     */
    static OwnProgram open() throws InterruptedException {
        Watch.mustNotHang();
        var program = new OwnProgram();
        var first = new FutureTask<>(program::list);
        Watch.over(first, program.group);
        Watch.mustNotHang();
        assertThat(first.isDone()).as("whether an instance is made").isTrue();
        try {
            first.get();
        } catch (ExecutionException e) {
            throw new AssertionError("no instance can be made: " + e.getCause(), e.getCause());
        }
        return program;
    }

    /** Asks in a new one, and only looks whether that ends; {@link Watch} remembers it. */
    static void watchTheFirstCall(String article) throws InterruptedException {
        var program = new OwnProgram();
        Watch.over(new FutureTask<>(() -> program.list().of(article)), program.group);
    }

    /** Of no scenario, for that would wait for the end of all in its groups. */
    private static ThreadGroup outermost() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /** Where the threads are that were started when the class was initialised. */
    ThreadGroup group() {
        return group;
    }

    /** Makes a new instance of the variant. */
    PriceList list() {
        try {
            Class<?> contract = Class.forName(PriceList.class.getName(), false, classes);
            Object list = Variant.of(contract).fresh();
            Method of = contract.getMethod("of", String.class);
            return article -> call(of, list, article);
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            throw new LinkageError("the contract cannot be loaded anew", e);
        }
    }

    private static int call(Method of, Object list, String article) {
        try {
            return (int) of.invoke(list, article);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause(); // the method declares nothing else
        } catch (IllegalAccessException e) {
            throw new LinkageError("the contract is not public", e);
        }
    }

    /** Loads the contract and the variants itself, and leaves all else to the usual one. */
    private static final class Classes extends ClassLoader {

        private static final String ROOM = PriceList.class.getPackageName() + ".";

        static {
            registerAsParallelCapable();
        }

        Classes() {
            super(OwnProgram.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!isOwn(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        /** The variants are in packages of their own below that of the room. */
        private static boolean isOwn(String name) {
            return name.equals(PriceList.class.getName())
                    || (name.startsWith(ROOM) && name.indexOf('.', ROOM.length()) > 0);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(file)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] content = in.readAllBytes();
                return defineClass(
                        name, content, 0, content.length, PriceList.class.getProtectionDomain());
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
