package processes.order_of_output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The child: prints its line, says over its standard error that it has, and ends when told. */
final class Printing {

    static final String LINE = "the child's line";

    /** How its line goes to its standard output, and when. */
    enum Way {
        /** To {@link System#out}. */
        WRITTEN_THROUGH,
        /** Through a buffer, which is flushed at once. */
        FLUSHED_AT_ONCE,
        /** Through a buffer, which is flushed before the end. */
        FLUSHED_LATE,
        /** Through a buffer, which the end of main leaves as it is. */
        NEVER_FLUSHED,
        /** Through a buffer, which a halt leaves as it is. */
        HALTED
    }

    private Printing() {}

    public static void main(String[] arguments) throws IOException {
        Way way = Way.valueOf(arguments[0]);
        PrintStream out = way == Way.WRITTEN_THROUGH ? System.out : buffered();

        out.println(LINE);
        if (way == Way.FLUSHED_AT_ONCE) {
            out.flush();
        }
        System.err.close(); // says that the line is printed
        System.in.read(); // until the parent's line is printed

        switch (way) {
            case FLUSHED_LATE -> out.flush();
            case HALTED -> Runtime.getRuntime().halt(0);
            default -> {}
        }
    }

    private static PrintStream buffered() {
        var toTheOutput = new FileOutputStream(FileDescriptor.out);
        return new PrintStream(
                new BufferedOutputStream(toTheOutput), false, StandardCharsets.UTF_8);
    }
}
