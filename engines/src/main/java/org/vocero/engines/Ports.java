package org.vocero.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ports on the loopback interface. */
public final class Ports {

    /** Below those that systems give to outgoing connections (from 32768 on Linux), which come and go by the thousand. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;

    private static final Random RANDOM = new SecureRandom();
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that was free a moment ago and was not given before; whoever binds it must be ready to lose the race and ask again. */
    public static int free() {
        while (true) {
            int port = RANDOM.nextInt(FIRST, END);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
