package dev.tradeplane.e2e.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A port of a pod on loopback, made again whenever the pod it led to is gone. */
final class PortForward implements AutoCloseable {
    private static final Pattern FROM = Pattern.compile("Forwarding from 127\\.0\\.0\\.1:(\\d+)");

    private final Cluster cluster;
    private final String namespace;
    private final String pod;
    private final int target;
    private @Nullable Process process;
    private int port;

    PortForward(Cluster cluster, String namespace, String pod, int target) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.pod = pod;
        this.target = target;
    }

    /** Always a forward made now: an old one may lead into a pod that died. */
    synchronized int port() {
        close();
        Process started = cluster.start("-n", namespace, "port-forward", "pod/" + pod, ":" + target);
        process = started;
        port = announced(started);
        return port;
    }

    private static int announced(Process process) {
        StringBuilder said = new StringBuilder();
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher from = FROM.matcher(line);
                if (from.find()) {
                    return Integer.parseInt(from.group(1));
                }
            }
        } catch (IOException e) {
            said.append(e.getMessage());
        }
        throw new IllegalStateException("no port was forwarded: " + said);
    }

    @Override
    public synchronized void close() {
        Process old = process;
        if (old != null) {
            old.descendants().forEach(ProcessHandle::destroy);
            old.destroy();
            process = null;
        }
    }
}
