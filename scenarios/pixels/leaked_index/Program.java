package pixels.leaked_index;

import java.util.List;
import java.util.stream.IntStream;

/** The document's program: one index, with which all of its loops count. */
final class Program {

    static final int THREADS = 5;

    /** In the document a global variable, so that every thread can read it, and finds it moved. */
    volatile int k;

    private final Canvas canvas;

    Program(Canvas canvas) {
        this.canvas = canvas;
    }

    /** The loop that makes the threads, each with an index of its own. */
    List<Painter> painters() {
        return IntStream.range(0, THREADS).mapToObj(Painter::new).toList();
    }

    /** What one of its threads does. */
    final class Painter {

        private final int k;

        private Painter(int k) {
            this.k = k;
        }

        int k() {
            return k;
        }

        /** As the document has it: the thread begins at the index that the program has by then. */
        void drawFromIndexOfProgram() {
            canvas.drawFrom(Program.this.k);
        }

        /** The cure: it begins at its own. */
        void drawFromOwnIndex() {
            canvas.drawFrom(k);
        }
    }
}
