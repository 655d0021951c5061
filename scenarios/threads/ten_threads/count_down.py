"""Counts down alone, shared out over threads, and over processes, and tells how long each took.

Takes how far to count, and for how many seconds to go on; each round measures all of them once.
As in the scenario, threads and processes are there before the clock starts. Prints a name, a
colon and a value on each line; "end" is the last.
"""

import multiprocessing
import platform
import sys
import threading
import time

ROUNDS = 7


def count_down(left):
    while left > 0:
        left -= 1


def share(begin, end, length):
    begin.wait()
    count_down(length)
    end.wait()


def alone(length):
    start = time.perf_counter()
    count_down(length)
    return time.perf_counter() - start


def shared(start_one, barrier, number, length):
    begin, end = barrier(number + 1), barrier(number + 1)
    workers = [start_one(share, (begin, end, length // number)) for _ in range(number)]
    while begin.n_waiting < number:  # the last one opens it, and that is this one
        time.sleep(0.001)
    start = time.perf_counter()
    begin.wait()
    end.wait()
    took = time.perf_counter() - start
    for worker in workers:
        worker.join()
    return took


def thread(body, arguments):
    started = threading.Thread(target=body, args=arguments, daemon=True)
    started.start()
    return started


def main(length, limit):
    # A fork has no import to wait for; where there is none, the time to get ready is longer.
    methods = multiprocessing.get_all_start_methods()
    processes = multiprocessing.get_context("fork" if "fork" in methods else None)

    def process(body, arguments):
        started = processes.Process(target=body, args=arguments, daemon=True)
        started.start()
        return started

    measured = {"alone": lambda: alone(length)}
    for number in (2, 10):
        measured["%d threads" % number] = lambda n=number: shared(
            thread, threading.Barrier, n, length
        )
        measured["%d processes" % number] = lambda n=number: shared(
            process, processes.Barrier, n, length
        )

    print("implementation: " + platform.python_implementation())
    print("version: " + platform.python_version())
    is_locked = getattr(sys, "_is_gil_enabled", lambda: True)()
    print("global lock: " + ("yes" if is_locked else "no"))
    count_down(length)
    names = list(measured)
    begun = time.perf_counter()
    for number in range(ROUNDS):
        if number > 0 and time.perf_counter() - begun > limit:
            break
        # Each round begins with another one, so that none is always the first.
        for i in range(len(names)):
            name = names[(number + i) % len(names)]
            print("%s: %.6f" % (name, measured[name]()))
            sys.stdout.flush()
    print("end")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
