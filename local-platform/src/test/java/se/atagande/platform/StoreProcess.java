package se.atagande.platform;

import java.nio.file.Path;

/** A store on disk in a JVM of its own, so that a test can kill it; tells its connection string on a line {@code READY uri}. */
final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var store = LocalStore.onDisk(Path.of(arguments[0]), 0)) {
            IO.println("READY " + store.uri());
            Thread.sleep(60_000);
        }
    }
}
