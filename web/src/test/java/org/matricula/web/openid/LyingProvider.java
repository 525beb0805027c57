package org.matricula.web.openid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A small OpenID Connect provider that checks what it is sent, and lies about one thing at a time. */
public final class LyingProvider implements AutoCloseable {

    /** The client that it knows. */
    public static final String CLIENT = "matricula";
    /** The secret of this client. */
    public static final String SECRET = "a secret of a test";

    private static final int MANY = 1 << 20;

    /** The lies of the provider: one at a time. */
    public enum Lie {
        NOTHING,
        NONCE,
        NO_NONCE,
        ISSUER,
        AUDIENCE,
        AUDIENCE_OF_MANY,
        PARTY,
        EXPIRED,
        ISSUED_LATER,
        VALID_LATER,
        SUBJECT,
        SIGNATURE,
        NO_SIGNATURE,
        SIGNATURE_WITH_THE_PUBLIC_KEY,
        UNKNOWN_KEY,
        STATE,
        NO_STATE,
        ISSUER_OF_THE_ANSWER,
        NO_CODE,
        CODE,
        CODE_WORKS_TWICE,
        TOKENS_FAIL,
        TOKENS_ARE_GARBAGE,
        TOKENS_ARE_ENDLESS,
        TOKENS_NEVER_COME,
        NO_ID_TOKEN,
        KEYS_FAIL,
        ISSUER_OF_THE_DISCOVERY,
        INSECURE_TOKENS,
        NO_DISCOVERY
    }

    /** Returns the lies in a proof of an identity: in its token, its code or its issuer. */
    static Set<Lie> falseProofs() {
        var lies = EnumSet.range(Lie.NONCE, Lie.UNKNOWN_KEY);
        lies.addAll(EnumSet.of(Lie.ISSUER_OF_THE_ANSWER, Lie.NO_ID_TOKEN, Lie.CODE));
        return lies;
    }

    /** Returns these, and the lies in the address of the answer that come before any proof. */
    static Set<Lie> falseAnswers() {
        var lies = EnumSet.of(Lie.STATE, Lie.NO_STATE, Lie.NO_CODE);
        lies.addAll(falseProofs());
        return lies;
    }

    /** A user: the claims beside those that every token has. */
    public record User(String subject, Map<String, Object> claims) {}

    private record Granted(Map<String, String> asked, User user) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private volatile Lie lie = Lie.NOTHING;

    private LyingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext(
                "/keys", exchange -> answer(exchange, lie == Lie.KEYS_FAIL ? 500 : 200, LyingTokens.keys()));
        server.createContext("/token", this::token);
        server.start();
    }

    /** Starts it on a free port of the loopback address. */
    public static LyingProvider start() {
        try {
            return new LyingProvider();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its address. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it lies about this. */
    public void lieAbout(Lie what) {
        lie = what;
    }

    /** The codes and tokens so far. */
    public List<String> secrets() {
        return secrets;
    }

    private String discovery() {
        if (lie == Lie.NO_DISCOVERY) {
            return "<html>";
        }
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token", "jwks_uri": "%s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "authorization_response_iss_parameter_supported": true}
                """.formatted(
                        lie == Lie.ISSUER_OF_THE_DISCOVERY ? "https://evil.example" : issuer(),
                        issuer(),
                        lie == Lie.INSECURE_TOKENS ? "http://evil.example" : issuer(),
                        issuer());
    }

    /** Signs a user in who came with this address, and returns the one to which the browser is sent back. */
    public URI authorize(URI request, User user) {
        var asked = parameters(request.getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !request.toString().startsWith(issuer() + "/authorize?")) {
            throw new IllegalArgumentException(request.toString());
        }
        var code = "code-" + UUID.randomUUID();
        secrets.add(code);
        codes.put(code, new Granted(asked, user));
        var sent = new HashMap<String, String>();
        if (lie != Lie.NO_CODE) {
            sent.put("code", lie == Lie.CODE ? "code-of-nobody" : code);
        }
        sent.put("iss", lie == Lie.ISSUER_OF_THE_ANSWER ? "https://evil.example" : issuer());
        if (lie != Lie.NO_STATE) {
            sent.put("state", lie == Lie.STATE ? "invented" : asked.get("state"));
        }
        return back(asked, sent);
    }

    /** Refuses to sign somebody in, and returns the address to which the browser is sent back. */
    public URI refuse(URI request, String error) {
        var asked = parameters(request.getRawQuery());
        return back(asked, Map.of("error", error, "iss", issuer(), "state", asked.get("state")));
    }

    private static URI back(Map<String, String> asked, Map<String, String> sent) {
        return URI.create(asked.get("redirect_uri") + "?"
                + sent.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (lie) {
            case TOKENS_FAIL -> answer(exchange, 500, "<html>");
            case TOKENS_ARE_GARBAGE -> answer(exchange, 200, "{\"id_token\": ");
            case TOKENS_ARE_ENDLESS -> endless(exchange);
            case TOKENS_NEVER_COME -> exchange.getRequestHeaders(); // and nothing else
            default -> {
                var granted = lie == Lie.CODE_WORKS_TWICE
                        ? codes.get(sent.getOrDefault("code", ""))
                        : codes.remove(sent.getOrDefault("code", ""));
                if (granted == null || !isFromTheClient(exchange) || !redeems(sent, granted)) {
                    answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
                } else {
                    var token =
                            new LyingTokens(issuer(), lie).issue(granted.asked().get("nonce"), granted.user());
                    secrets.add(token);
                    answer(
                            exchange,
                            200,
                            "{\"access_token\": \"of-no-use\", \"token_type\": \"Bearer\""
                                    + (lie == Lie.NO_ID_TOKEN ? "" : ", \"id_token\": \"" + token + "\"") + "}");
                }
            }
        }
    }

    private static boolean isFromTheClient(HttpExchange exchange) {
        var known = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(known.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** Checks the verifier (PKCE) and the address. */
    private static boolean redeems(Map<String, String> sent, Granted granted) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(sent.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .equals(granted.asked().get("code_challenge"))
                    && granted.asked().get("redirect_uri").equals(sent.get("redirect_uri"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < MANY; i++) { // far more than anybody should read
                body.write("{\"id_token\": \"                                                    "
                        .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the reader had enough
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var to = exchange.getResponseBody()) {
            to.write(bytes);
        }
    }

    /** Returns the parameters of a query or of a form. */
    public static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(
                        each -> URLDecoder.decode(each[0], StandardCharsets.UTF_8),
                        each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
