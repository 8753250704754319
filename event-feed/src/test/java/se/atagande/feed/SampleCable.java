package se.atagande.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable to a server on this machine, which can be cut and mended. */
final class SampleCable implements AutoCloseable {

    private final String host;
    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final int localPort;
    private ServerSocket entrance;

    SampleCable(String host, int port) {
        this.host = host;
        this.port = port;
        this.entrance = open(0);
        this.localPort = entrance.getLocalPort();
    }

    int port() {
        return localPort;
    }

    synchronized void cut() {
        try {
            entrance.close();
            for (var connection : connections) {
                connection.close();
            }
            connections.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void mend() {
        entrance = open(localPort);
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket open(int at) {
        try {
            var opened = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                var near = opened.accept();
                var far = new Socket(host, port);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                connections.add(near);
                connections.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            }
        } catch (IOException cut) {
            // Nobody gets in any more.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends notice.
        }
    }
}
