package org.matricula.web.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.web.account.OpenIdProblem;

/** Talks with the provider: the authorization code flow with PKCE. The user of an ID token is who the token says only if every check passes. */
final class OpenIdClient {

    /** Only signatures with a key that the provider alone has: no "none", and no HMAC, whose key could be the public one. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration KEPT = Duration.ofHours(1);
    /** A provider that does not answer is left alone for so long: others would wait for it one after the other. */
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** The clocks of two servers differ by less. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,255}");

    private final OpenIdSettings settings;
    private final ProviderRequests requests;
    private @Nullable Discovery discovery;
    private @Nullable OpenIdException failure;
    private Instant silent = Instant.MIN;

    /** The self-description of the provider. */
    private record Discovery(OIDCProviderMetadata provider, JWKSource<SecurityContext> keys, Instant until) {}

    /**
     * An identity that the provider has proved.
     *
     * @param key issuer and subject
     * @param name the claim that is the name of an account; null if there is none, or an address that is not verified
     */
    record Identity(String key, @Nullable String name) {}

    OpenIdClient(OpenIdSettings settings, Duration longestAnswer) {
        this.settings = settings;
        requests = new ProviderRequests(longestAnswer);
    }

    /**
     * Returns the address at which the user signs in.
     *
     * @param answer the address of Matricula to which the provider sends the browser back
     */
    URI address(OpenIdAttempt attempt, URI answer) throws OpenIdException {
        var scope = new Scope("openid");
        if (settings.match() != null) {
            scope.add(OpenIdSettings.EMAIL.equals(settings.match()) ? "email" : "profile");
        }
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope, client(), answer)
                .endpointURI(discovery().provider().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    private ClientID client() {
        return new ClientID(settings.client());
    }

    /** Reads what the provider says about itself, unless it did so a short time ago. */
    private synchronized Discovery discovery() throws OpenIdException {
        var known = discovery;
        if (known != null && Instant.now().isBefore(known.until())) {
            return known;
        }
        if (failure != null && Instant.now().isBefore(silent)) {
            throw failure;
        }
        try {
            var now = discover();
            discovery = now;
            return now;
        } catch (IOException | GeneralException | URISyntaxException e) {
            failure = new OpenIdException(OpenIdProblem.UNAVAILABLE, e);
            silent = Instant.now().plus(PAUSE);
            throw failure;
        }
    }

    private Discovery discover() throws IOException, GeneralException, URISyntaxException {
        var issuer = new Issuer(settings.issuer());
        var address = OIDCProviderMetadata.resolveURL(issuer).toURI();
        var provider = OIDCProviderMetadata.parse(requests.get(address));
        if (!issuer.equals(provider.getIssuer())) {
            throw new IOException(address + " is about another issuer: " + provider.getIssuer());
        }
        for (var used : new URI[] {provider.getAuthorizationEndpointURI(), provider.getTokenEndpointURI()}) {
            if (used == null || !OpenIdSettings.isSafe(used)) {
                throw new IOException(address + " names no address that begins with https://: " + used);
            }
        }
        var keys = JWKSourceBuilder.create(provider.getJWKSetURI().toURL(), requests)
                .refreshAheadCache(false) // it has a thread of its own
                .rateLimited(false) // a sign-in that gets so far comes from the provider
                .build();
        return new Discovery(provider, keys, Instant.now().plus(KEPT));
    }

    /**
     * Redeems the code that the provider sent.
     *
     * @param from the issuer that the answer names; null if it names none (RFC 9207)
     * @throws OpenIdException if the code or the token behind it is not valid for this attempt
     */
    Identity redeem(String code, @Nullable String from, OpenIdAttempt attempt, URI answer) throws OpenIdException {
        var discovered = discovery();
        boolean named = discovered.provider().supportsAuthorizationResponseIssuerParam();
        if (from == null ? named : !from.equals(settings.issuer().toString())) {
            throw new OpenIdException(OpenIdProblem.UNFIT, "the answer names another issuer, or none");
        }
        var grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), answer, new CodeVerifier(attempt.verifier()));
        var request = new TokenRequest.Builder(
                        discovered.provider().getTokenEndpointURI(), authentication(discovered.provider()), grant)
                .build();
        return identity(token(request), attempt, discovered);
    }

    private ClientAuthentication authentication(OIDCProviderMetadata provider) {
        var secret = new Secret(settings.secret());
        var methods = provider.getTokenEndpointAuthMethods();
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client(), secret)
                : new ClientSecretPost(client(), secret);
    }

    private SignedJWT token(TokenRequest request) throws OpenIdException {
        try {
            var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(requests));
            if (!(response instanceof OIDCTokenResponse success)) {
                var error = response.toErrorResponse().getErrorObject();
                throw new OpenIdException(
                        error.getHTTPStatusCode() >= 500 ? OpenIdProblem.UNAVAILABLE : OpenIdProblem.UNFIT,
                        "the provider does not redeem the code: " + error.getCode());
            }
            if (success.getOIDCTokens().getIDToken() instanceof SignedJWT signed) {
                return signed;
            }
            throw new OpenIdException(OpenIdProblem.UNFIT, "there is no signed ID token");
        } catch (IOException | ParseException e) {
            throw new OpenIdException(OpenIdProblem.UNAVAILABLE, e);
        }
    }

    private Identity identity(SignedJWT token, OpenIdAttempt attempt, Discovery discovered) throws OpenIdException {
        var issuer = new Issuer(settings.issuer());
        var validator = new IDTokenValidator(
                issuer, client(), new JWSVerificationKeySelector<>(SIGNATURES, discovered.keys()), null);
        validator.setMaxClockSkew((int) SKEW.toSeconds());
        try {
            var claims = validator.validate(token, new Nonce(attempt.nonce()));
            requireMore(claims);
            var name = settings.match() == null ? null : name(claims, settings.match());
            return new Identity(issuer + " " + claims.getSubject(), name);
        } catch (KeySourceException e) {
            throw new OpenIdException(OpenIdProblem.UNAVAILABLE, e);
        } catch (BadJOSEException | JOSEException e) {
            throw new OpenIdException(OpenIdProblem.UNFIT, e);
        }
    }

    /** Checks what the library leaves to its callers. */
    private void requireMore(IDTokenClaimsSet claims) throws OpenIdException {
        var audience = claims.getAudience();
        var party = claims.getAuthorizedParty();
        if (party == null ? audience.size() > 1 : !party.getValue().equals(settings.client())) {
            throw new OpenIdException(OpenIdProblem.UNFIT, "the ID token is for another client, or for several");
        }
        var from = claims.getDateClaim("nbf");
        if (from != null && Instant.now().plus(SKEW).isBefore(from.toInstant())) {
            throw new OpenIdException(OpenIdProblem.UNFIT, "the ID token is not valid yet");
        }
        if (!SUBJECT.matcher(claims.getSubject().getValue()).matches()) {
            throw new OpenIdException(OpenIdProblem.UNFIT, "the subject is no text of 255 ASCII characters");
        }
    }

    private static @Nullable String name(IDTokenClaimsSet claims, String match) {
        boolean believed =
                !OpenIdSettings.EMAIL.equals(match) || Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return believed ? claims.getStringClaim(match) : null;
    }
}
