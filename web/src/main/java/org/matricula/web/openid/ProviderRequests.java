package org.matricula.web.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the provider. No answer may take longer or be larger than that of any real provider, and no redirect is followed.
 */
final class ProviderRequests implements HTTPRequestSender, ResourceRetriever {

    private static final int MOST_BYTES = 256 << 10;
    private static final int OK = 200;

    private final Duration longest;
    private final HttpClient client;

    /**
     * Prepares for requests.
     *
     * @param longest the longest time until an answer is complete
     */
    ProviderRequests(Duration longest) {
        this.longest = longest;
        client = HttpClient.newBuilder()
                .connectTimeout(longest)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest from) throws IOException {
        var request = HttpRequest.newBuilder(from.getURI());
        from.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        request.method(
                from.getMethod().name(),
                from.getMethod() == HTTPRequest.Method.POST
                        ? HttpRequest.BodyPublishers.ofString(from.getBody())
                        : HttpRequest.BodyPublishers.noBody());
        var answer = answer(request.build());
        var response = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(answer.body());
        return response;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(get(URI.create(url.toString())), "application/json");
    }

    /**
     * Reads a document.
     *
     * @throws IOException if there is none, or the provider does not answer in time
     */
    String get(URI address) throws IOException {
        var answer = answer(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException {
        if (!OpenIdSettings.isSafe(request.uri())) {
            throw new IOException(request.uri() + " does not begin with https://");
        }
        var under = client.sendAsync(request, head -> new Limited());
        try {
            return under.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException(request.uri().toString()).initCause(e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " does not answer: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException(request.uri() + " does not answer within " + longest.toSeconds() + " s", e);
        } finally {
            under.cancel(true);
        }
    }

    /** The text of an answer, unless it is too long. */
    private static final class Limited implements HttpResponse.BodySubscriber<String> {

        private final HttpResponse.BodySubscriber<String> text =
                HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
        private Flow.@Nullable Subscription subscription;
        private long bytes;

        @Override
        public CompletionStage<String> getBody() {
            return text.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            text.onSubscribe(given);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            bytes += part.stream().mapToLong(ByteBuffer::remaining).sum();
            if (bytes <= MOST_BYTES) {
                text.onNext(part);
            } else if (subscription != null) {
                subscription.cancel();
                text.onError(new IOException("more than " + MOST_BYTES + " bytes"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            text.onError(failure);
        }

        @Override
        public void onComplete() {
            text.onComplete();
        }
    }
}
