package races.torn_output;

import claimcheck.scenario.Rendezvous;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A way to bring a message of two pieces to the standard output. */
interface Printer {

    /**
     * Prints one message. Whoever prints meets the other thread between the two pieces: the worst
     * that a scheduler can do.
     */
    void print(String begin, Rendezvous between, String end) throws InterruptedException;

    /** Prints what is still under way. */
    default void finish() throws InterruptedException {}

    /** Each piece as it comes. */
    final class InTwoCalls implements Printer {

        @Override
        public void print(String begin, Rendezvous between, String end)
                throws InterruptedException {
            System.out.print(begin);
            between.meet();
            System.out.println(end);
        }
    }

    /** First the whole message, then one call. */
    final class InOneCall implements Printer {

        @Override
        public void print(String begin, Rendezvous between, String end)
                throws InterruptedException {
            String message = begin;
            between.meet();
            message += end;
            System.out.println(message);
        }
    }

    /**
     * The whole message to a queue, from which one thread alone prints, in as many calls as it
     * likes.
     */
    final class ThroughOneWriter implements Printer {

        private static final String NO_MORE = "";

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final Thread writer = new Thread(this::write, "writer");

        ThroughOneWriter() {
            writer.start();
        }

        @Override
        public void print(String begin, Rendezvous between, String end)
                throws InterruptedException {
            String message = begin;
            between.meet();
            message += end;
            messages.put(message);
        }

        @Override
        public void finish() throws InterruptedException {
            messages.put(NO_MORE);
            writer.join();
        }

        private void write() {
            try {
                for (String message = messages.take();
                        !message.equals(NO_MORE);
                        message = messages.take()) {
                    System.out.print(message);
                    System.out.println();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
