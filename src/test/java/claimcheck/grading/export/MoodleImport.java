package claimcheck.grading.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a file as Moodle does: all of it or nothing. */
final class MoodleImport {

    private final Set<String> users;
    private final Map<String, Map<String, Optional<Double>>> grades = new HashMap<>();

    private MoodleImport(Set<String> users) {
        this.users = users;
    }

    /**
     * What is imported.
     *
     * @param key the column by which users are known
     * @throws IllegalArgumentException if nothing is
     */
    static Map<String, Map<String, Optional<Double>>> run(
            String text, String key, Set<String> users) throws IOException {
        List<List<String>> rows = Exported.table(text, ',');
        List<String> heading = rows.get(0);
        var moodle = new MoodleImport(users);
        for (List<String> row : rows.subList(1, rows.size())) {
            String user = row.get(heading.indexOf(key));
            moodle.refuseUnless(moodle.users.contains(user), "unknown user '" + user + "'");
            for (int i = 3; i < heading.size(); i++) {
                if (!heading.get(i).endsWith(" feedback")) {
                    moodle.take(user, heading.get(i), row.get(i));
                }
            }
        }
        return moodle.grades;
    }

    private void take(String user, String item, String value) {
        Optional<Double> grade = Optional.empty();
        if (!value.equals("-")) {
            // In a new column, nothing would be a zero.
            refuseUnless(value.matches("\\d+"), "bad grade '" + value + "'");
            grade = Optional.of(Double.valueOf(value));
            refuseUnless(grade.get() <= 100, "grade too big");
        }
        grades.computeIfAbsent(user, each -> new HashMap<>()).put(item, grade);
    }

    private void refuseUnless(boolean condition, String why) {
        if (!condition) {
            throw new IllegalArgumentException(why);
        }
    }
}
