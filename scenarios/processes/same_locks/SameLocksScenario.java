package processes.same_locks;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock between processes belongs to a JVM: it excludes another JVM, and no thread of this. */
@ClaimScenario
@ShowTimeline
class SameLocksScenario {

    private final ReentrantLock ofThreads = new ReentrantLock();
    private FileChannel channel;
    private File file;

    @BeforeEach
    void open_the_file(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("resource");
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        file = path.toFile();
    }

    @AfterEach
    void close_the_file() throws IOException {
        channel.close();
    }

    @Test
    void a_second_thread_waits_for_a_lock_of_threads(Workers workers) throws Exception {
        workers.start("first", ofThreads::lock).join();

        Worker second = workers.start("second", ofThreads::lockInterruptibly);

        assertThat(second).isWaitingFor(ofThreads).staysBlocked();
    }

    @Test
    void a_second_thread_does_not_wait_for_a_file_lock_but_gets_an_exception(
            Workers workers, Evidence evidence) throws Exception {
        workers.start("first", channel::lock).join();

        Throwable sameChannel = workers.start("second", channel::lock).failure();
        Throwable otherChannel = workers.start("third", () -> OtherProcess.tryOnce(file)).failure();

        assertThat(sameChannel).isInstanceOf(OverlappingFileLockException.class);
        assertThat(otherChannel).isInstanceOf(OverlappingFileLockException.class);
        evidence.saw("lock() threw %s where a lock of threads waits", sameChannel);
    }

    @Test
    void any_thread_releases_a_file_lock(Workers workers) throws Exception {
        var lock = new CompletableFuture<FileLock>();
        workers.start("first", () -> lock.complete(channel.lock())).join();

        workers.start("second", () -> lock.join().release()).join();

        assertThat(lock.join().isValid()).isFalse();
        workers.start("third", channel::lock).join();
    }

    @Test
    void between_two_jvms_it_excludes_until_it_is_released(Children children, Evidence evidence)
            throws Exception {
        File shared = file;
        FileLock ours = channel.lock();
        Child<Boolean> other = children.start("other", () -> OtherProcess.tryAndThenWait(shared));
        other.awaitOut(said -> said.contains(OtherProcess.REFUSED));

        assertThat(other.join(Bounds.glance())).as("the other got the lock").isFalse();
        ours.release();

        assertThat(other.result()).as("it was refused at first, and got the lock later").isTrue();
        evidence.saw("tryLock() returned null in the other JVM, and its lock() waited");
    }

    @Test
    void a_jvm_that_is_killed_leaves_the_file_unlocked(Children children, Workers workers)
            throws Exception {
        File shared = file;
        Child<Boolean> other = children.start("other", () -> OtherProcess.hold(shared));
        other.awaitOut(said -> said.contains(OtherProcess.HOLDS));
        assertThat(channel.tryLock()).as("our lock while the other lives").isNull();

        other.kill();

        workers.start("ours", channel::lock).join();
    }

    @Test
    void closing_another_channel_to_the_file_drops_the_lock_without_a_word(
            Children children, Evidence evidence) throws Exception {
        Needs.linux("record locks that end with the first close");
        File shared = file;
        FileLock ours = channel.lock();

        FileChannel.open(shared.toPath(), StandardOpenOption.READ).close();

        assertThat(ours.isValid()).as("what our lock says").isTrue();
        assertThat(children.start("other", () -> OtherProcess.tryOnce(shared)).result())
                .as("the other JVM got the lock")
                .isTrue();
        evidence.saw("isValid() was true here, and another JVM got the lock all the same");
    }

    @Test
    void a_lock_of_threads_around_it_makes_the_second_thread_wait(Workers workers)
            throws Exception {
        var inside = new Gate("the first thread has both locks");
        var mayGo = new Gate("the first thread may release them");
        workers.start(
                "first",
                () -> {
                    ofThreads.lock();
                    try (FileLock lock = channel.lock()) {
                        inside.open();
                        mayGo.pass();
                        assertThat(lock.isValid()).isTrue();
                    } finally {
                        ofThreads.unlock();
                    }
                });
        inside.pass();
        Worker second =
                workers.start(
                        "second",
                        () -> {
                            ofThreads.lockInterruptibly();
                            try (FileLock lock = channel.lock()) {
                                assertThat(lock.isValid()).isTrue();
                            } finally {
                                ofThreads.unlock();
                            }
                        });

        assertThat(second).isWaitingFor(ofThreads).staysBlocked();
        mayGo.open();
        workers.joinAll();
    }
}
