package se.atagande.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that each wait for the answer to one command before they give the next. */
record Load(int clients, Duration atMost, int commandsAtMost) {

    /** One command of one client, the nth it gives. */
    interface Command {
        void give(int client, int nth);
    }

    /** What the clients got done. */
    record Accepted(int commands, long startedNanos, long nanos) {
        double perSecond() {
            return commands / (nanos / 1e9);
        }

        /** The rate at which all of them reached a stage that is reached now. */
        double perSecondUntilNow() {
            return commands / ((System.nanoTime() - startedNanos) / 1e9);
        }
    }

    Accepted run(Command command) throws InterruptedException {
        var begin = new CountDownLatch(1);
        var given = new AtomicInteger();
        var done = new AtomicInteger();
        var threads = new Thread[clients];
        for (int c = 0; c < clients; c++) {
            var client = c;
            threads[c] = Thread.ofPlatform().start(() -> {
                try {
                    begin.await();
                } catch (InterruptedException e) {
                    return;
                }
                var end = System.nanoTime() + atMost.toNanos();
                for (int nth = 0; System.nanoTime() < end && given.incrementAndGet() <= commandsAtMost; nth++) {
                    command.give(client, nth);
                    done.incrementAndGet();
                }
            });
        }
        var started = System.nanoTime();
        begin.countDown();
        for (var thread : threads) {
            thread.join();
        }
        return new Accepted(done.get(), started, System.nanoTime() - started);
    }
}
