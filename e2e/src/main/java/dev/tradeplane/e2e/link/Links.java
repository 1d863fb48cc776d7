package dev.tradeplane.e2e.link;

import dev.tradeplane.e2e.cell.LocalCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The wires of one cell. A service's configuration names its peers and its database: there a wire is put in between. */
public final class Links implements AutoCloseable {
    private static final String HERE = "127.0.0.1";
    private static final Pattern PEER = Pattern.compile("(?<=tradeplane\\.peers\\.url\\.)(\\S+?)=(\\S+)");
    private static final Pattern DATABASE =
            Pattern.compile("(quarkus\\.datasource\\.(?:jdbc|reactive)\\.url=\\S*?//127\\.0\\.0\\.1:)(\\d+)");

    private final List<Link> all = new ArrayList<>();

    /** All of them. */
    public List<Link> all() {
        return List.copyOf(all);
    }

    /** The same address, by a wire. */
    public URI to(String name, URI address) {
        Link link = add(name, address.getPort());
        return URI.create(address.getScheme() + "://" + HERE + ":" + link.port());
    }

    /** Puts a wire between each service and all it calls. In force from each service's next start. */
    public void lay(LocalCell cell) {
        try (Stream<Path> files = Files.list(cell.directory().resolve("run"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                lay(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same wires, after the cell was started anew without them. */
    public void layAgain(LocalCell cell) {
        if (!all.isEmpty()) {
            lay(cell);
            cell.restartServices();
        }
    }

    private void lay(Path file) throws IOException {
        String service = file.getFileName().toString().replace(".properties", "");
        String text = Files.readString(file);
        Map<Integer, Link> databases = new HashMap<>();
        String wired = PEER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "=" + wired(service + "→" + found.group(1), found.group(2))));
        wired = DATABASE.matcher(wired).replaceAll(found -> {
            Link link = databases.computeIfAbsent(number(found.group(2)), port -> add(service + "→postgres", port));
            return Matcher.quoteReplacement(found.group(1) + link.port());
        });
        // Into the file that is there, which others may not read.
        Files.writeString(file, wired);
    }

    /** Its addresses, each by a wire. A service calls the replicas of another in an order of its own. */
    private String wired(String name, String addresses) {
        List<String> wired = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            String which = wired.isEmpty() ? name : name + " " + (wired.size() + 1);
            wired.add(to(which, URI.create(address)).toString());
        }
        return String.join(",", wired);
    }

    private Link add(String name, int port) {
        Optional<Link> laid = all.stream().filter(l -> l.name().equals(name)).findFirst();
        if (laid.isPresent()) {
            laid.get().leadTo(port);
            return laid.get();
        }
        Link link = new Link(name, HERE, port);
        all.add(link);
        return link;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public void close() {
        all.forEach(Link::close);
    }
}
