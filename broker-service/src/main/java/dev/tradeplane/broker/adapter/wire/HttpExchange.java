package dev.tradeplane.broker.adapter.wire;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tradeplane.broker.adapter.wire.WireOutcome.Answered;
import dev.tradeplane.broker.adapter.wire.WireOutcome.NoAnswer;
import dev.tradeplane.broker.adapter.wire.WireOutcome.NotSent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;

/** One exchange over HTTP/1.1, and whether what failed may have arrived. The JDK's client never repeats a write itself. */
final class HttpExchange {
    private static final int SERVER_ERROR = 500;
    private static final long LONGEST_ANSWER = 32L << 20;

    private final HttpClient http;
    private final WireTimes times;

    HttpExchange(WireTimes times) {
        this.times = times;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(times.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpClient client() {
        return http;
    }

    Answered answer(WireCall call) throws InterruptedException {
        HttpResponse<String> response =
                send(call, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        Answered answered = new Answered(response.statusCode(), response.headers(), response.body());
        if (answered.status() >= SERVER_ERROR) {
            throw new BrokerFaultException(answered);
        }
        return answered;
    }

    /** The body goes to the file, whatever its size. */
    Answered download(WireCall call, Path into) throws InterruptedException {
        HttpResponse<Path> response = send(call, BodyHandlers.ofFile(into, CREATE, WRITE, TRUNCATE_EXISTING));
        return new Answered(response.statusCode(), response.headers(), "");
    }

    private <T> HttpResponse<T> send(WireCall call, BodyHandler<T> handler) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(times.of(call.kind()))
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::setHeader);
        try {
            return http.send(request.build(), handler);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw new BrokerFaultException(
                    new NotSent("no connection: " + e.getClass().getSimpleName()));
        } catch (IOException e) {
            throw new BrokerFaultException(new NoAnswer(e.getClass().getSimpleName()));
        }
    }
}
