package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The classes of a room that one of them cannot do without. */
final class RoomClasses {

    private RoomClasses() {}

    /**
     * Those of an exercise's room that some classes name, and those that these name, and so on;
     * they themselves are among them. Of the variants only those are that are given.
     *
     * @param names full names, as in {@code deadlock.opposite_order.Bank}
     * @return names as in a jar, without the ending: {@code deadlock/opposite_order/Bank}
     */
    static Set<String> named(Exercise exercise, List<String> names) throws IOException {
        // Whatever a class names stands in its constant pool (JVMS 4.4), in descriptors too.
        Pattern ofTheRoom =
                Pattern.compile(Pattern.quote(exercise.room().replace('.', '/')) + "/[A-Z][\\w$]*");
        Set<String> found = new TreeSet<>();
        Deque<String> toDo = new ArrayDeque<>();
        names.forEach(name -> toDo.add(name.replace('.', '/')));
        while (!toDo.isEmpty()) {
            String next = toDo.remove();
            if (found.add(next)) {
                ofTheRoom
                        .matcher(KitFile.text("/" + next + ".class", StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(named -> toDo.add(named.group()));
            }
        }
        return found;
    }
}
