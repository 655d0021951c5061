package claimcheck.interleaving;

import claimcheck.scenario.VariantClass.Kind;
import claimcheck.scenario.timeline.LockName;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code of a program that is explored: the classes of its package, and of the variants that are
 * beside it. What it calls beyond them, such as the JDK, is not its own.
 */
final class OwnCode {

    private static final Pattern PLACE = Pattern.compile("(\\S+)\\.([\\w$<>]+)\\((\\S+):(\\d+)\\)");

    private final Class<?> program;

    OwnCode(Class<?> program) {
        this.program = program;
    }

    /** The place, if it is in this code; a trace leaves the package out. */
    Optional<StackTraceElement> place(String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            return Optional.empty();
        }
        String name = place.group(1).replace('.', '$');
        return packages()
                .map(home -> home + "." + name)
                .filter(type -> !type.equals(Explorer.class.getName()))
                .filter(
                        type ->
                                program.getResource("/" + type.replace('.', '/') + ".class")
                                        != null)
                .map(
                        type ->
                                new StackTraceElement(
                                        type,
                                        place.group(2),
                                        place.group(3),
                                        Integer.parseInt(place.group(4))))
                .findFirst();
    }

    private Stream<String> packages() {
        String home = program.getPackageName();
        return Stream.concat(
                Stream.of(home),
                Arrays.stream(Kind.values()).map(kind -> home + "." + kind.folder()));
    }

    /** The name in the source of the object whose monitor is entered at a place. */
    static String lockAt(StackTraceElement place) {
        return LockName.in(place, Optional.empty())
                .orElse("the monitor of line " + place.getLineNumber());
    }
}
