package dev.tradeplane.testsupport.simulator.web;

import dev.tradeplane.testsupport.simulator.dialect.Call;
import dev.tradeplane.testsupport.simulator.dialect.Reply;
import dev.tradeplane.testsupport.simulator.fault.Operation;
import dev.tradeplane.testsupport.simulator.market.Book;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Reads a call and writes a reply. */
public final class Web {
    private Web() {}

    public static Call read(
            HttpServerRequest request,
            Buffer body,
            Operation operation,
            Map<String, String> parameters,
            Supplier<Book> books) {
        return new Call(
                operation,
                request.method().name(),
                path(request),
                decoded(parameters),
                new QueryStringDecoder(request.uri()).parameters(),
                headers(request.headers()),
                body.getBytes(),
                books);
    }

    public static String path(HttpServerRequest request) {
        String path = request.path();
        return path == null ? "" : path;
    }

    public static void write(HttpServerResponse response, Reply reply) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(reply.body()));
    }

    private static Map<String, String> decoded(Map<String, String> parameters) {
        Map<String, String> decoded = new LinkedHashMap<>();
        parameters.forEach(
                (name, value) -> decoded.put(name, QueryStringDecoder.decodeComponent(value.replace("+", "%2B"))));
        return decoded;
    }

    private static Map<String, String> headers(MultiMap headers) {
        Map<String, String> found = new LinkedHashMap<>();
        headers.forEach((name, value) -> found.put(name.toLowerCase(Locale.ROOT), value));
        return found;
    }
}
