package claimcheck.interleaving;

import claimcheck.scenario.timeline.LockName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a program that is explored: the classes of its package. What it calls beyond them,
 * such as the JDK, is not its own.
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
        String name = program.getPackageName() + "." + place.group(1).replace('.', '$');
        boolean own =
                !name.equals(Explorer.class.getName())
                        && program.getResource("/" + name.replace('.', '/') + ".class") != null;
        return own
                ? Optional.of(
                        new StackTraceElement(
                                name,
                                place.group(2),
                                place.group(3),
                                Integer.parseInt(place.group(4))))
                : Optional.empty();
    }

    /** The name in the source of the object whose monitor is entered at a place. */
    static String lockAt(StackTraceElement place) {
        return LockName.in(place, Optional.empty())
                .orElse("the monitor of line " + place.getLineNumber());
    }
}
