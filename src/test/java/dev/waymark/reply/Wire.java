package dev.waymark.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server on this machine that can be cut, with everything that is being said over it, and mended. */
final class Wire implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Wire(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        daemon(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Wire::end);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        listener.close();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket caller = listener.accept();
                if (cut) {
                    end(caller);
                    continue;
                }
                Socket server = new Socket("127.0.0.1", target);
                open.add(caller);
                open.add(server);
                daemon(() -> carry(caller, server));
                daemon(() -> carry(server, caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cutOff) {
            // Both ends hear of it.
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
