import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A Kubernetes API server as an operator in training meets it: nothing is in it, nothing happens, and writing succeeds. */
final class EmptyCluster {
    private static final String LIST = "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[]}";
    private static final String NOT_FOUND = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"NotFound\",\"code\":404}";

    /** Before it stands for election, an operator asks whether it may. */
    private static final String ALLOWED = "{\"kind\":\"SelfSubjectRulesReview\",\"apiVersion\":\"authorization.k8s.io/v1\",\"spec\":{},"
            + "\"status\":{\"incomplete\":false,\"nonResourceRules\":[],"
            + "\"resourceRules\":[{\"verbs\":[\"*\"],\"apiGroups\":[\"*\"],\"resources\":[\"*\"]}]}}";

    private EmptyCluster() {}

    public static void main(String[] arguments) throws IOException {
        start(Integer.parseInt(arguments[0]));
    }

    static HttpServer start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", EmptyCluster::answer);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            if (exchange.getRequestURI().getPath().endsWith("/selfsubjectrulesreviews")) {
                send(exchange, 201, ALLOWED);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 201, body);
            } else if (query.contains("watch=true") && !exchange.getRequestHeaders().containsKey("Upgrade")) {
                exchange.sendResponseHeaders(200, 0);
                new CountDownLatch(1).await();
            } else {
                boolean one = exchange.getRequestURI().getPath().contains("/leases/");
                send(exchange, one ? 404 : 200, one ? NOT_FOUND : LIST);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
