package claimcheck.grading;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files for names of students, which may be anything: of letters, digits, {@code -} and
 * {@code _} alone, and no two the same, also where a file system does not tell capitals from small
 * letters or one way to write an accent from another.
 */
final class PageNames {

    private static final String SUFFIX = ".html";

    /** With four bytes a character and a number behind, within the 255 bytes of a file's name. */
    private static final int MOST_CHARACTERS = 50;

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9_]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[-\\p{M}]+|-+$");

    /** Windows has devices of these names, whatever stands behind a dot. */
    private static final Pattern DEVICES =
            Pattern.compile("(?i)con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3]");

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    private PageNames(Path folder) {
        this.folder = folder;
    }

    /** In the order of the names. */
    static List<String> of(List<String> names, Path folder) {
        var files = new PageNames(folder);
        List<String> safe = new ArrayList<>();
        for (String name : names) {
            safe.add(files.unique(files.safe(name)));
        }
        return safe;
    }

    private String unique(String name) {
        String unique = name;
        for (int i = 2; !taken.add(folded(unique)); i++) {
            unique = name + "-" + i;
        }
        return unique + SUFFIX;
    }

    /** What is the same in it is the same file somewhere. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private String safe(String name) {
        String safe = cleaned(name, UNSAFE);
        if (!isWritable(safe)) {
            safe = cleaned(name, NOT_ASCII);
        }
        if (safe.isEmpty()) {
            return "student";
        }
        return DEVICES.matcher(safe).matches() ? "student-" + safe : safe;
    }

    /** Whether the file system has these letters; some have only those of the user's language. */
    private boolean isWritable(String name) {
        try {
            return folder.resolve(name).startsWith(folder);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String cleaned(String name, Pattern unsafe) {
        String some = name.substring(0, Math.min(name.length(), 2 * MOST_CHARACTERS));
        String clean =
                unsafe.matcher(Normalizer.normalize(some, Normalizer.Form.NFC)).replaceAll("-");
        int end =
                clean.offsetByCodePoints(
                        0, Math.min(MOST_CHARACTERS, clean.codePointCount(0, clean.length())));
        return AT_THE_ENDS.matcher(clean.substring(0, end)).replaceAll("");
    }
}
