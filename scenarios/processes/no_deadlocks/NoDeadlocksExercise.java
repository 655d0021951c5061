package processes.no_deadlocks;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Program;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A conversation in which both may write more than their pipes hold. */
@ClaimExercise
@ShowTimeline
class NoDeadlocksExercise {

    private static final int EXIT_CODE = 7;
    private static final int CHILDREN = 8;

    /** Each line by itself fits into a pipe, all of them do not. */
    private static final int MANY = 200;

    private static final String LINE = " 0123456789".repeat(9);

    private final Variant<Conversation> variant = Variant.of(Conversation.class);
    private final Requests requests = new Requests();
    private final Replies replies = new Replies();
    private final AtomicInteger told = new AtomicInteger(-1);

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void a_child_and_its_parent_can_both_write_more_than_a_pipe_holds(Workers workers)
            throws Exception {
        List<String> greetings = lines("greeting", MANY);
        makeAll(lines("request", MANY));
        try (var child = new PlannedChild()) {
            child.runs(
                    workers,
                    () -> {
                        for (String greeting : greetings) {
                            child.says(greeting + "\n");
                        }
                        for (int i = 0; i < MANY; i++) {
                            child.says("reply to " + child.reads() + "\n");
                        }
                        return EXIT_CODE;
                    });

            hold(workers, child).join();
        }

        assertThat(replies.taken().subList(0, Math.min(MANY, replies.taken().size())))
                .as("the first replies")
                .isEqualTo(greetings);
        assertThat(replies.taken())
                .as("all replies")
                .hasSize(2 * MANY)
                .endsWith("reply to request " + MANY + LINE);
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_child_can_read_all_requests_before_it_replies(Workers workers) throws Exception {
        makeAll(lines("request", MANY));
        try (var child = new PlannedChild()) {
            child.runs(
                    workers,
                    () -> {
                        List<String> read = new ArrayList<>();
                        for (String next = child.reads(); !next.isEmpty(); next = child.reads()) {
                            read.add(next);
                        }
                        for (String request : read) {
                            child.says(request + "\n");
                        }
                        return EXIT_CODE;
                    });

            hold(workers, child).join();
        }

        assertThat(replies.taken()).as("replies").isEqualTo(lines("request", MANY));
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_child_and_its_parent_can_both_write_more_than_a_pipe_holds")
    void a_request_can_depend_on_the_reply_to_the_one_before(Workers workers) throws Exception {
        replies.plan("one", () -> requests.make("two"));
        replies.plan("two", () -> requests.make("three"));
        replies.plan("three", requests::end);
        requests.make("one");
        try (var child = new PlannedChild()) {
            child.runs(
                    workers,
                    () -> {
                        for (int i = 0; i < 3; i++) {
                            child.says(child.reads() + "\n");
                        }
                        return EXIT_CODE;
                    });

            hold(workers, child).join();
        }

        assertThat(replies.taken()).as("replies").containsExactly("one", "two", "three");
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_child_and_its_parent_can_both_write_more_than_a_pipe_holds")
    void a_request_and_a_reply_are_passed_on_whatever_they_say(Workers workers) throws Exception {
        List<String> texts =
                Stream.concat(Stream.of("end", "null"), variant.texts().stream())
                        .filter(text -> text.matches("[^\r\n]+"))
                        .toList();
        makeAll(texts);
        try (var child = new PlannedChild()) {
            child.runs(
                    workers,
                    () -> {
                        for (int i = 0; i < texts.size(); i++) {
                            child.says(child.reads() + "\n");
                        }
                        return EXIT_CODE;
                    });

            hold(workers, child).join();
        }

        assertThat(replies.taken()).as("replies").isEqualTo(texts);
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void replies_are_passed_on_one_at_a_time_and_in_their_order(Workers workers) throws Exception {
        var isFirst = new Gate("the first reply is passed on");
        var goOn = new Gate("the first reply is done with");
        replies.plan(
                "first",
                unchecked(
                        () -> {
                            isFirst.open();
                            goOn.pass();
                        }));
        requests.end();
        try (var child = new PlannedChild()) {
            child.says("first\n\nthird\n");
            child.endsItsOutput();
            Worker holding = hold(workers, child);
            isFirst.pass();
            Settled.busyOnes();
            List<String> begun = List.copyOf(replies.begun());
            goOn.open();
            child.exits(EXIT_CODE);
            holding.join();

            assertThat(begun)
                    .as("passed on while the first reply was not done with")
                    .containsExactly("first");
        }
        assertThat(replies.taken()).as("replies").containsExactly("first", "", "third");
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_child_can_end_before_it_has_read_all_requests(Workers workers) throws Exception {
        makeAll(lines("request", MANY));
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child);
            child.stopsReading();
            Settled.busyOnes();
            if (!holding.isDone()) {
                child.says("enough\n");
                child.endsWith(EXIT_CODE);
            }
            holding.join();
        }

        assertThat(replies.taken()).as("replies").containsExactly("enough");
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_child_and_its_parent_can_both_write_more_than_a_pipe_holds")
    void when_the_child_has_ended_nobody_waits_for_another_request(Workers workers)
            throws Exception {
        requests.make("only");
        try (var child = new PlannedChild()) {
            child.runs(
                    workers,
                    () -> {
                        child.reads();
                        child.says("that is all\n");
                        return EXIT_CODE;
                    });

            hold(workers, child).join();
        }

        assertThat(replies.taken()).as("replies").containsExactly("that is all");
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_child_that_works_on_without_its_pipes_is_waited_for(Workers workers) throws Exception {
        requests.end();
        try (var child = new PlannedChild()) {
            child.says("all\n");
            child.endsItsOutput();
            Worker holding = hold(workers, child);

            List<String> busyOnes = Settled.busyOnes();
            if (!holding.isDone()) {
                assertThat(child.isDestroyed()).as("the child is destroyed").isFalse();
            }
            child.exits(EXIT_CODE);
            holding.join();

            assertNoneOf(busyOnes);
        }
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_others_reply_after_the_end_of_the_child_is_not_lost(Workers workers)
            throws Exception {
        requests.end();
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child);
            child.says("it has\n");
            child.exits(EXIT_CODE);
            Settled.busyOnes();
            assertThat(holding).as("the conversation whose replies go on").isNotDone();
            child.says("a child");
            child.endsItsOutput();
            holding.join();
        }

        assertThat(replies.taken()).as("replies").containsExactly("it has", "a child");
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_silence_on_both_sides_leaves_the_processor_alone(Workers workers) throws Exception {
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child);
            child.says("first\n");
            List<String> busyOnes = Settled.busyOnes();
            assertThat(holding).as("the conversation of a silent child").isNotDone();
            child.says("second\n");
            requests.end();
            child.endsWith(EXIT_CODE);
            holding.join();

            assertNoneOf(busyOnes);
        }
        assertThat(replies.taken()).as("replies").containsExactly("first", "second");
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_the_requests_throw_is_told_and_the_child_is_destroyed(Workers workers)
            throws Exception {
        var broken = new LinkageError("the next request cannot be made");
        requests.fail(broken);
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child);

            assertToldOf(holding, child, broken);
        }
        var refused = new IllegalStateException("the next request must not be made");
        var otherRequests = new Requests();
        otherRequests.fail(refused);
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child, otherRequests);

            assertToldOf(holding, child, refused);
        }
        var unread = new UncheckedIOException(new IOException("the next request cannot be read"));
        var lastRequests = new Requests();
        lastRequests.fail(unread);
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child, lastRequests);

            assertToldOf(holding, child, unread);
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_the_requests_throw_is_told_though_the_replies_have_ended(Workers workers)
            throws Exception {
        var broken = new LinkageError("the next request cannot be made");
        try (var child = new PlannedChild()) {
            child.endsItsOutput();
            Worker holding = hold(workers, child);
            Settled.busyOnes();
            requests.fail(broken);

            assertToldOf(holding, child, broken);
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_takes_the_replies_throws_is_told_and_the_child_is_destroyed(Workers workers)
            throws Exception {
        var refused = new IllegalStateException("nobody understands this reply");
        var unwritten = new UncheckedIOException(new IOException("this reply cannot be written"));
        var broken = new LinkageError("this reply cannot be taken");
        replies.plan(
                "refused",
                () -> {
                    throw refused;
                });
        replies.plan(
                "unwritten",
                () -> {
                    throw unwritten;
                });
        replies.plan(
                "broken",
                () -> {
                    throw broken;
                });
        Map<String, Throwable> failures =
                Map.of("refused", refused, "unwritten", unwritten, "broken", broken);
        for (String reply : failures.keySet()) {
            try (var child = new PlannedChild()) {
                Worker holding = hold(workers, child);
                child.says(reply + "\n");

                assertToldOf(holding, child, failures.get(reply));
            }
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "who_waits_for_the_next_request_and_reply_can_be_interrupted")
    void while_a_reply_is_not_done_with_a_failure_and_an_interrupt_are_told(Workers workers)
            throws Exception {
        var isFirst = new Gate("the first reply is passed on");
        var isSecond = new Gate("the second reply is passed on");
        var goOn = new Gate("the replies are done with");
        replies.plan("first", unchecked(() -> passOnWhateverComes(isFirst, goOn)));
        replies.plan("second", unchecked(() -> passOnWhateverComes(isSecond, goOn)));
        try {
            try (var child = new PlannedChild()) {
                Worker holding = hold(workers, child);
                child.says("first\n");
                isFirst.pass();
                var broken = new LinkageError("the next request cannot be made");
                requests.fail(broken);

                assertToldOf(holding, child, broken);
            }
            try (var child = new PlannedChild()) {
                Worker holding = hold(workers, child, new Requests());
                child.says("second\n");
                isSecond.pass();

                assertEndedByAnInterrupt(holding, child);
            }
        } finally {
            goOn.open();
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void replies_that_cannot_be_read_are_told_and_the_child_is_destroyed(Workers workers)
            throws Exception {
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child);
            child.breaksItsOutput();

            assertToldOf(holding, child, child.failure());
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void who_waits_for_the_next_request_and_reply_can_be_interrupted(Workers workers)
            throws Exception {
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child);
            Settled.busyOnes();

            assertEndedByAnInterrupt(holding, child);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void who_waits_for_a_child_that_does_not_read_can_be_interrupted(Workers workers)
            throws Exception {
        makeAll(lines("request", MANY));
        try (var child = new PlannedChild()) {
            Worker holding = hold(workers, child);
            Await.until("nobody sends the requests", child::isOverfed);
            assertThat(holding).rests();

            assertEndedByAnInterrupt(holding, child);
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "who_waits_for_the_next_request_and_reply_can_be_interrupted")
    void who_waits_for_the_end_alone_or_was_interrupted_before_is_told_so(Workers workers)
            throws Exception {
        requests.end();
        try (var child = new PlannedChild()) {
            child.endsItsOutput();
            Worker holding = hold(workers, child);
            Settled.busyOnes();

            assertEndedByAnInterrupt(holding, child);
        }
        try (var child = new PlannedChild()) {
            Worker holding =
                    workers.start(
                            "interrupted parent",
                            () -> {
                                Thread.currentThread().interrupt();
                                told.set(variant.fresh().hold(child, new Requests(), replies));
                            });

            assertToldOfTheInterrupt(holding, child);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_reply_is_a_whole_line_however_its_bytes_come(Workers workers) throws Exception {
        String text = "grün, 5 €, 𝄞, \u0085 and \u2028";
        String longText = LINE.repeat(400);
        requests.end();
        try (var child = new PlannedChild()) {
            child.runs(
                    workers,
                    () -> {
                        String nothing = child.reads();
                        child.says("\n");
                        child.saysByteByByte(text + "\n");
                        child.says(longText + "\n" + nothing + "last");
                        return EXIT_CODE;
                    });

            hold(workers, child).join();
        }

        assertThat(replies.taken()).as("replies").containsExactly("", text, longText, "last");
        assertToldOf(EXIT_CODE);
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void several_conversations_are_held_at_the_same_time(Workers workers) throws Exception {
        Conversation conversation = variant.fresh();
        Map<String, Integer> codes = new ConcurrentHashMap<>();
        Map<String, String> texts = new ConcurrentHashMap<>();
        var asking = new Rendezvous(CHILDREN, "the moment when a request of each is waited for");
        var asked = new Rendezvous(CHILDREN, "the moment when all children have been asked");
        var told = new Rendezvous(CHILDREN, "the moment when a reply to each is passed on");
        List<PlannedChild> children = new ArrayList<>();
        try {
            for (int number = 1; number <= CHILDREN; number++) {
                String name = "child " + number;
                int code = number;
                var child = new PlannedChild();
                children.add(child);
                child.runs(
                        workers,
                        () -> {
                            String read = child.reads();
                            asked.meet();
                            child.says("hello " + read + "\n");
                            return code;
                        });
                workers.start(
                        "parent of " + name,
                        () ->
                                codes.put(
                                        name,
                                        conversation.hold(
                                                child,
                                                Stream.of(name).peek(met(asking)).iterator(),
                                                met(told)
                                                        .andThen(
                                                                reply -> texts.put(name, reply)))));
            }
            workers.joinAll();
            var last = new PlannedChild();
            children.add(last);
            last.runs(
                    workers,
                    () -> {
                        last.says("hello again " + last.reads() + "\n");
                        return EXIT_CODE;
                    });
            hold(workers, conversation, last, List.of("last").iterator()).join();
        } finally {
            children.forEach(PlannedChild::close);
        }

        assertThat(replies.taken()).as("replies of the last").containsExactly("hello again last");
        assertToldOf(EXIT_CODE);

        assertThat(codes).as("exit codes").hasSize(CHILDREN);
        codes.forEach((name, code) -> assertThat(name).isEqualTo("child " + code));
        assertThat(texts).as("replies").hasSize(CHILDREN);
        texts.forEach((name, reply) -> assertThat(reply).isEqualTo("hello " + name));
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_real_child_is_asked_and_answers(Workers workers) throws Exception {
        String script =
                "read one; echo \"to $one\"; read two; echo \"to $two\"; printf 'and"
                        + " \\342\\202\\254'; exit 7";
        makeAll(List.of("grüne", "𝄞"));
        try (var child = Program.start("sh", "-c", script)) {
            hold(workers, child.process()).join();
        }

        assertThat(replies.taken()).as("replies").containsExactly("to grüne", "to 𝄞", "and €");
        assertToldOf(EXIT_CODE);
    }

    private Worker hold(Workers workers, Process child) {
        return hold(workers, child, requests);
    }

    private Worker hold(Workers workers, Process child, Iterator<String> toSend) {
        return hold(workers, variant.fresh(), child, toSend);
    }

    private Worker hold(
            Workers workers, Conversation conversation, Process child, Iterator<String> toSend) {
        return workers.start("parent", () -> told.set(conversation.hold(child, toSend, replies)));
    }

    /** An interrupt is noticed when it is done. */
    private static void passOnWhateverComes(Gate begins, Gate goOn) throws InterruptedException {
        boolean isInterrupted = false;
        begins.open();
        while (!goOn.isOpen()) {
            try {
                goOn.pass();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            throw new InterruptedException("interrupted before it was done");
        }
    }

    /** Goes on when all are there. */
    private static Consumer<String> met(Rendezvous all) {
        Runnable meeting = unchecked(all::meet);
        return text -> meeting.run();
    }

    private void makeAll(List<String> texts) {
        texts.forEach(requests::make);
        requests.end();
    }

    private static List<String> lines(String what, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> what + " " + i + LINE).toList();
    }

    private void assertToldOf(int code) {
        assertThat(told).as("the exit code that the caller was told").hasValue(code);
    }

    private static void assertNoneOf(List<String> busyOnes) {
        assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
    }

    private static void assertToldOf(Worker holding, PlannedChild child, Throwable failure)
            throws InterruptedException {
        assertThat(holding.failure()).as("what the caller was told").isSameAs(failure);
        assertThat(child.isDestroyed()).as("the child is destroyed forcibly").isTrue();
    }

    private static void assertEndedByAnInterrupt(Worker holding, PlannedChild child)
            throws InterruptedException {
        holding.interrupt();

        assertToldOfTheInterrupt(holding, child);
    }

    private static void assertToldOfTheInterrupt(Worker holding, PlannedChild child)
            throws InterruptedException {
        assertThat(holding.failure())
                .as("what the interrupted caller was told")
                .isInstanceOf(InterruptedException.class);
        assertThat(child.isDestroyed()).as("the child is destroyed forcibly").isTrue();
    }
}
