package pixels.leaked_index;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Gate;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import pixels.leaked_index.Program.Painter;

/** When the threads that a program starts begin to draw; the scheduler may choose any. */
enum Schedule {

    /** Each at once, before the start loop goes on. */
    AT_ONCE {
        @Override
        void play(Program program, Consumer<Painter> drawing, Workers workers)
                throws InterruptedException {
            for (Painter painter : program.painters()) {
                program.k = painter.k();
                workers.start("thread " + painter.k(), () -> drawing.accept(painter)).join();
            }
        }
    },

    /** Each when the start loop is one turn further, and the last when the loop has ended. */
    ONE_TURN_LATE {
        @Override
        void play(Program program, Consumer<Painter> drawing, Workers workers)
                throws InterruptedException {
            List<Painter> painters = program.painters();
            program.k = 0;
            Held late = Held.start(painters.get(0), drawing, workers);
            for (Painter painter : painters.subList(1, Program.THREADS)) {
                program.k = painter.k();
                late.letDraw();
                late = Held.start(painter, drawing, workers);
            }
            late.letDraw();
        }
    },

    /** All when the start loop has ended. */
    AFTER_THE_START_LOOP {
        @Override
        void play(Program program, Consumer<Painter> drawing, Workers workers)
                throws InterruptedException {
            for (Held held : startLoop(program, drawing, workers)) {
                held.letDraw();
            }
        }
    },

    /** All while the loop that waits for them is in its first turn, and waits for the first. */
    DURING_THE_JOIN_LOOP {
        @Override
        void play(Program program, Consumer<Painter> drawing, Workers workers)
                throws InterruptedException {
            List<Held> threads = startLoop(program, drawing, workers);
            Worker joinLoop =
                    workers.start(
                            "join loop",
                            () -> {
                                for (int k = 0; k < Program.THREADS; k++) {
                                    program.k = k;
                                    threads.get(k).worker().join();
                                }
                            });
            assertThat(joinLoop).isBlockedIn(Worker.class, "join");
            for (Held held : threads.subList(1, Program.THREADS)) {
                held.letDraw();
            }
            threads.get(0).letDraw();
            joinLoop.join();
        }
    };

    /** Lets a program's threads draw in this way, each once. */
    abstract void play(Program program, Consumer<Painter> drawing, Workers workers)
            throws InterruptedException;

    private static List<Held> startLoop(
            Program program, Consumer<Painter> drawing, Workers workers) {
        List<Held> threads = new ArrayList<>();
        for (Painter painter : program.painters()) {
            program.k = painter.k();
            threads.add(Held.start(painter, drawing, workers));
        }
        return threads;
    }

    /** A thread that is started, and has not begun to draw. */
    private record Held(Worker worker, Gate mayDraw) {

        static Held start(Painter painter, Consumer<Painter> drawing, Workers workers) {
            var mayDraw = new Gate("thread " + painter.k() + " may draw");
            Worker worker =
                    workers.start(
                            "thread " + painter.k(),
                            () -> {
                                mayDraw.pass();
                                drawing.accept(painter);
                            });
            return new Held(worker, mayDraw);
        }

        void letDraw() throws InterruptedException {
            mayDraw.open();
            worker.join();
        }
    }
}
