package deadlock.awful_to_debug;

import java.lang.StackWalker.StackFrame;
import java.util.Locale;

/** Where a function is about to go, so that a diagnosis can be compared with the truth. */
final class NextLine {

    private NextLine() {}

    /** The line below the one that calls this, as a stack trace writes it. */
    static String afterThis() {
        StackFrame caller =
                StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst()).orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s.%s(%s:%d)",
                caller.getClassName(),
                caller.getMethodName(),
                caller.getFileName(),
                caller.getLineNumber() + 1);
    }
}
