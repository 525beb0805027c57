package org.matricula.web.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.matricula.web.openid.LyingProvider.Lie;

/**
 * The tokens and keys of {@link LyingProvider}.
 *
 * @param issuer the address of the provider
 * @param lie what is wrong with the token
 */
record LyingTokens(String issuer, Lie lie) {

    private static final String KID = "one";
    private static final long MINUTES = 60L;
    private static final RSAKey KEY = newKey();
    private static final RSAKey OTHER = newKey();

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(KID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the keys that the provider publishes. */
    static String keys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** Returns the token of a user who signed in for a request with this nonce. */
    String issue(String nonce, LyingProvider.User user) {
        long now = Instant.now().getEpochSecond();
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.ISSUER ? "https://evil.example" : issuer)
                .subject(lie == Lie.SUBJECT ? "two words" : user.subject())
                .audience(audience())
                .issueTime(date(lie == Lie.ISSUED_LATER ? now + 10 * MINUTES : now))
                .expirationTime(date(lie == Lie.EXPIRED ? now - 10 * MINUTES : now + 20 * MINUTES));
        if (lie != Lie.NO_NONCE) {
            claims.claim("nonce", lie == Lie.NONCE ? "of another" : nonce);
        }
        if (lie == Lie.VALID_LATER) {
            claims.notBeforeTime(date(now + 10 * MINUTES));
        }
        if (lie == Lie.PARTY) {
            claims.claim("azp", "another");
        }
        user.claims().forEach(claims::claim);
        try {
            return signed(claims.build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> audience() {
        return switch (lie) {
            case AUDIENCE -> List.of("another");
            case AUDIENCE_OF_MANY -> List.of(LyingProvider.CLIENT, "another");
            default -> List.of(LyingProvider.CLIENT);
        };
    }

    private static Date date(long seconds) {
        return Date.from(Instant.ofEpochSecond(seconds));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return switch (lie) {
            case NO_SIGNATURE -> new PlainJWT(claims).serialize();
            case SIGNATURE_WITH_THE_PUBLIC_KEY ->
                signed(
                        claims,
                        JWSAlgorithm.HS256,
                        KID,
                        new MACSigner(KEY.toRSAPublicKey().getEncoded()));
            case SIGNATURE -> signed(claims, JWSAlgorithm.RS256, KID, new RSASSASigner(OTHER));
            case UNKNOWN_KEY -> signed(claims, JWSAlgorithm.RS256, "two", new RSASSASigner(OTHER));
            default -> signed(claims, JWSAlgorithm.RS256, KID, new RSASSASigner(KEY));
        };
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String kid, JWSSigner signer)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
