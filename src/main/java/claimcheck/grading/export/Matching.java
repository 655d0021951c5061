package claimcheck.grading.export;

import claimcheck.grading.Student;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which row of a platform's list is whose. A student has a row only if the name is one of that
 * row's keys, of no other row's, and no other student's is: a grade in the wrong row is worse than
 * none.
 *
 * @param students by the index of the row
 * @param unmatched names of those that have no row
 */
record Matching(Map<Integer, Student> students, List<String> unmatched) {

    /**
     * Matches by keys, whatever their case.
     *
     * @param keys those of each row; empty ones match nobody
     */
    static Matching of(List<Student> students, List<List<String>> keys) {
        Map<String, Set<Integer>> rows = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            for (String key : keys.get(row)) {
                rows.computeIfAbsent(folded(key), each -> new HashSet<>()).add(row);
            }
        }
        Map<Integer, List<Student>> claimed = new HashMap<>();
        for (Student student : students) {
            Set<Integer> found = rows.getOrDefault(folded(student.name()), Set.of());
            if (found.size() == 1 && !folded(student.name()).isEmpty()) {
                int row = found.iterator().next();
                claimed.computeIfAbsent(row, each -> new ArrayList<>()).add(student);
            }
        }
        Map<Integer, Student> matched = new HashMap<>();
        claimed.forEach(
                (row, all) -> {
                    if (all.size() == 1) {
                        matched.put(row, all.get(0));
                    }
                });
        return new Matching(
                matched,
                students.stream()
                        .filter(student -> !matched.containsValue(student))
                        .map(Student::name)
                        .toList());
    }

    /** Some file systems take an accented letter apart. */
    private static String folded(String key) {
        return Normalizer.normalize(key.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
