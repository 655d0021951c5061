package deadlock.import_time;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that belongs to a class, and is not fetched before somebody asks. */
@ClaimExercise
class ImportTimeExercise {

    private static final int DEPARTMENTS = 3;

    private PlannedStock stock;

    /** Somebody who asks what an article costs. */
    private record Caller(Worker worker, CompletableFuture<Integer> answer) {}

    /** What never ends is found out once for all methods, and each then says so. */
    @BeforeAll
    static void watch_the_first_call() throws InterruptedException {
        PlannedStock stock = PlannedStock.open(DEPARTMENTS);
        OwnProgram.watchTheFirstCall(PlannedStock.articleOf(stock.departments().get(0)));
    }

    @BeforeEach
    void open_the_wholesale() {
        stock = PlannedStock.open(DEPARTMENTS);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void the_first_call_ends_and_is_answered(Workers workers) throws Exception {
        var program = OwnProgram.open();
        Worker caller =
                workers.start(
                        "caller",
                        () -> {
                            PriceList list = program.list();
                            assertAllPricesAreRight(list);
                            assertThat(list.of("what nobody has"))
                                    .as("price of an article that no department has")
                                    .isZero();
                        });
        caller.join();
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "the_first_call_ends_and_is_answered")
    void nothing_is_fetched_nor_started_when_the_class_is_initialised(Workers workers)
            throws Exception {
        var program = OwnProgram.open();
        Worker maker = workers.start("maker", program::list);
        maker.join();
        Set<Thread> left = Others.awaitRest(program);
        left.remove(maker.thread());

        assertThat(stock.asked()).as("what was fetched by then").isEmpty();
        assertThat(stock.timesTold())
                .as("how often the wholesale was asked for its departments by then")
                .isZero();
        assertThat(left).as("threads that were started").isEmpty();
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "the_first_call_ends_and_is_answered")
    void all_instances_answer_from_one_list_that_is_fetched_once(Workers workers) throws Exception {
        var program = OwnProgram.open();
        for (String name : List.of("first", "second", "third")) {
            workers.start(name, () -> assertAllPricesAreRight(program.list())).join();
        }

        assertAsked(1);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "all_instances_answer_from_one_list_that_is_fetched_once")
    void what_nobody_has_costs_nothing_and_nothing_is_fetched_again_for_it(Workers workers)
            throws Exception {
        assertHasNothing(PlannedStock.open(DEPARTMENTS), workers);
        assertHasNothing(PlannedStock.openEmpty(DEPARTMENTS), workers);
        assertHasNothing(PlannedStock.open(0), workers);
    }

    private void assertHasNothing(PlannedStock opened, Workers workers) throws Exception {
        stock = opened;
        PriceList list = OwnProgram.open().list();
        for (String name : List.of("first", "second")) {
            workers.start(
                            name,
                            () ->
                                    assertThat(list.of("what nobody has"))
                                            .as(
                                                    "price of what none of %d departments has",
                                                    stock.departments().size())
                                            .isZero())
                    .join();
        }
        assertAsked(1);
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2, after = "the_first_call_ends_and_is_answered")
    @ShowTimeline
    void all_departments_are_asked_at_the_same_time_by_threads_that_then_end(Workers workers)
            throws Exception {
        int many = 40;
        stock = PlannedStock.open(many);
        PriceList list = OwnProgram.open().list();
        var allAreAtIt = new Rendezvous(many, "the moment when all departments are asked");
        stock.departments().forEach(department -> stock.plan(department, allAreAtIt::meet));

        Caller caller = ask(workers, "caller", list);
        caller.worker().join();

        assertThat(stock.threads())
                .as("the threads that have fetched prices")
                .hasSize(many)
                .doesNotContain(caller.worker().thread());
        awaitTheEndOfTheThreads();
        workers.start("later", () -> assertAllPricesAreRight(list)).join();
        assertAsked(1);
        assertEachHasAThreadOfItsOwn(workers);
    }

    /** Though those before it have nothing to do any more when the next one is begun. */
    private void assertEachHasAThreadOfItsOwn(Workers workers) throws Exception {
        stock = PlannedStock.open(DEPARTMENTS);
        var program = OwnProgram.open();
        stock.beforeEachIsTold(() -> Others.awaitRest(program));

        ask(workers, "caller of few", program.list()).worker().join();

        assertThat(stock.threads())
                .as("the threads that have fetched the prices of %d departments", DEPARTMENTS)
                .hasSize(DEPARTMENTS);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "the_first_call_ends_and_is_answered")
    @ShowTimeline
    void who_asks_meanwhile_waits_and_is_answered_from_the_same_list(Workers workers)
            throws Exception {
        for (String slow : List.of(stock.departments().get(0), stock.departments().get(2))) {
            stock = PlannedStock.open(DEPARTMENTS);
            var program = OwnProgram.open();
            var goOn = new Gate("the slow department may answer");
            stock.plan(slow, goOn::pass);
            try {
                PriceList list = program.list();
                List<Caller> callers = new ArrayList<>();
                callers.add(ask(workers, "first", list));
                stock.awaitAsked(DEPARTMENTS);
                callers.add(ask(workers, "second", list));
                callers.add(ask(workers, "third", program.list()));
                for (Caller caller : callers) {
                    Others.awaitWaiting(caller.worker());
                }
                goOn.open();

                for (Caller caller : callers) {
                    caller.worker().join();
                    assertAnswered(caller);
                }
                assertAsked(1);
            } finally {
                goOn.open();
            }
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "the_first_call_ends_and_is_answered")
    @ShowTimeline
    void a_failure_reaches_the_caller_when_nobody_fetches_and_the_next_call_fetches_again(
            Workers workers) throws Exception {
        var cause = new IOException("the line is down");
        var exception = new IllegalStateException("the department is closed", cause);
        var error = new LinkageError("the department has burnt down");
        var ofAFuture = new CompletionException("the department asks others itself", null);
        assertIsTold(exception, () -> fail(exception), stock.departments().get(0), workers);
        assertIsTold(error, () -> fail(error), stock.departments().get(2), workers);
        assertIsTold(ofAFuture, () -> fail(ofAFuture), stock.departments().get(1), workers);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after =
                    "a_failure_reaches_the_caller_when_nobody_fetches_and_the_next_call_fetches_again")
    void of_several_failures_the_caller_is_told_of_the_very_same_one(Workers workers)
            throws Exception {
        var one = new IllegalStateException("the department is closed");
        var other = new IllegalStateException("the department has moved");
        assertToldOfOne(one, other, workers);
        assertToldOfOne(one, one, workers);
    }

    private void assertToldOfOne(RuntimeException one, RuntimeException other, Workers workers)
            throws Exception {
        stock = PlannedStock.open(DEPARTMENTS);
        PriceList list = OwnProgram.open().list();
        var bothAreAsked = new Rendezvous(2, "the moment when both are asked that will fail");
        stock.plan(
                stock.departments().get(0),
                () -> {
                    bothAreAsked.meet();
                    fail(one);
                });
        stock.plan(
                stock.departments().get(2),
                () -> {
                    bothAreAsked.meet();
                    fail(other);
                });
        Caller caller = ask(workers, "caller", list);

        assertThat(List.of(one, other))
                .as("the failures, of which the caller is told one")
                .usingElementComparator((left, right) -> left == right ? 0 : 1)
                .contains((RuntimeException) caller.worker().failure());
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "who_asks_meanwhile_waits_and_is_answered_from_the_same_list")
    @ShowTimeline
    void who_waited_for_what_then_fails_is_answered_after_all(Workers workers) throws Exception {
        var program = OwnProgram.open();
        var failure = new IllegalStateException("the department is closed");
        var goOn = new Gate("the department may fail");
        String failing = stock.departments().get(1);
        stock.plan(
                failing,
                () -> {
                    goOn.pass();
                    stock.forgetPlans();
                    fail(failure);
                });
        try {
            Caller first = ask(workers, "first", program.list());
            stock.awaitAsked(DEPARTMENTS);
            Caller second = ask(workers, "second", program.list());
            Others.awaitWaiting(second.worker());
            Caller third = ask(workers, "third", program.list());
            Others.awaitWaiting(third.worker());
            goOn.open();

            assertThat(first.worker().failure())
                    .as("what the first caller was told")
                    .isSameAs(failure);
            second.worker().join();
            third.worker().join();
            assertAnswered(second);
            assertAnswered(third);
            assertAsked(2);
        } finally {
            goOn.open();
        }
    }

    /** One of the two that wait fetches next, and fails as well; the other still has to wait. */
    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "who_waited_for_what_then_fails_is_answered_after_all")
    @ShowTimeline
    void who_waits_while_others_fail_waits_on_however_often_and_is_answered(Workers workers)
            throws Exception {
        var program = OwnProgram.open();
        var failures =
                List.of(
                        new IllegalStateException("the department is closed"),
                        new IllegalStateException("the department is closed again"));
        var gates =
                List.of(
                        new Gate("the department may fail"),
                        new Gate("the department may fail again"));
        var attempts = new AtomicInteger();
        stock.plan(
                stock.departments().get(1),
                () -> {
                    int attempt = attempts.getAndIncrement();
                    if (attempt < gates.size()) {
                        gates.get(attempt).pass();
                        fail(failures.get(attempt));
                    }
                });
        try {
            Caller first = ask(workers, "first", program.list());
            stock.awaitAsked(DEPARTMENTS);
            List<Caller> waiting =
                    List.of(
                            ask(workers, "second", program.list()),
                            ask(workers, "third", program.list()));
            awaitAllWaiting(waiting);
            gates.get(0).open();
            assertThat(first.worker().failure())
                    .as("what the first caller was told")
                    .isSameAs(failures.get(0));
            stock.awaitAsked(2 * DEPARTMENTS);
            awaitAllWaiting(waiting);
            gates.get(1).open();

            List<Caller> answered = new ArrayList<>();
            for (Caller caller : waiting) {
                assertThat(caller.worker()).isDone();
                if (caller.answer().isDone()) {
                    answered.add(caller);
                } else {
                    assertThat(caller.worker().failure())
                            .as("what the %s caller was told", caller.worker())
                            .isSameAs(failures.get(1));
                }
            }
            assertThat(answered).as("who was answered of the two that waited").hasSize(1);
            assertAnswered(answered.get(0));
            assertAsked(3);
        } finally {
            gates.forEach(Gate::open);
        }
    }

    private static void awaitAllWaiting(List<Caller> callers) {
        for (Caller caller : callers) {
            Others.awaitWaiting(caller.worker());
        }
    }

    /** One department fails while the others are still at it. */
    private void assertIsTold(Throwable told, Runnable failure, String failing, Workers workers)
            throws Exception {
        stock = PlannedStock.open(DEPARTMENTS);
        PriceList list = OwnProgram.open().list();
        var goOn = new Gate("the other departments may answer");
        var fails = new Gate("one department fails");
        var failed = new AtomicReference<Thread>();
        stock.departments().forEach(department -> stock.plan(department, goOn::pass));
        stock.plan(
                failing,
                () -> {
                    failed.set(Thread.currentThread());
                    fails.open();
                    failure.run();
                });
        try {
            Caller caller = ask(workers, "caller", list);
            fails.pass();
            stock.awaitAsked(DEPARTMENTS);
            Idleness.busyOnes(Set.of(failed.get()));
            assertThat(caller.worker()).rests();
            goOn.open();

            assertThat(caller.worker().failure()).as("what the caller was told").isSameAs(told);
            awaitTheEndOfTheThreads();
            stock.forgetPlans();
            Caller next = ask(workers, "next caller", list);
            next.worker().join();
            assertAnswered(next);
            assertAsked(2);
        } finally {
            goOn.open();
        }
    }

    private Caller ask(Workers workers, String name, PriceList list) {
        var answer = new CompletableFuture<Integer>();
        String article = PlannedStock.articleOf(stock.departments().get(0));
        Worker worker = workers.start(name, () -> answer.complete(list.of(article)));
        return new Caller(worker, answer);
    }

    private void assertAnswered(Caller caller) {
        assertThat(caller.answer())
                .as("what the %s caller was answered", caller.worker())
                .isCompletedWithValue(stock.priceOf(stock.departments().get(0)));
    }

    private void assertAllPricesAreRight(PriceList list) {
        for (String department : stock.departments()) {
            assertThat(list.of(PlannedStock.articleOf(department)))
                    .as("price of the article of %s", department)
                    .isEqualTo(stock.priceOf(department));
        }
    }

    private void assertAsked(int times) {
        List<String> expected = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            expected.addAll(stock.departments());
        }
        assertThat(stock.asked())
                .as("the departments that were asked")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private void awaitTheEndOfTheThreads() {
        Await.until(
                () -> "these threads have not ended: " + stock.living(),
                () -> stock.living().isEmpty());
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private static void fail(Error failure) {
        throw failure;
    }
}
