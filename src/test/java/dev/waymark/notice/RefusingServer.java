package dev.waymark.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that refuses certain recipients, with whatever reply the test wants, and takes all others. */
final class RefusingServer implements AutoCloseable {

    /** Instead of a reply, the server hangs up. */
    static final String HANG_UP = "";

    private final ServerSocket socket = open();
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    RefusingServer() {
        Thread server = new Thread(this::serve, "refusing-server");
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** @param reply to RCPT TO, such as {@code 550 no such user} */
    void refuse(String address, String reply) {
        replies.put(address, reply);
    }

    void acceptAll() {
        replies.clear();
    }

    /** Recipients whose mail was taken, in order. */
    List<String> accepted() {
        return accepted;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The next client, if any, gets a fresh start.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        String recipient = "";
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT TO:")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                String reply = replies.getOrDefault(recipient, "250 ok");
                if (reply.equals(HANG_UP)) {
                    return;
                }
                say(out, reply);
            } else if (command.equals("DATA")) {
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {}
                accepted.add(recipient);
                say(out, "250 taken");
            } else if (command.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
