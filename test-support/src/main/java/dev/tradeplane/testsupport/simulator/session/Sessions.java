package dev.tradeplane.testsupport.simulator.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One-time codes of a login, and the one token that is good until its time is over. */
public final class Sessions {
    private static final int TOKEN_LENGTH = 32;

    private final Clock clock;
    private final String origin;
    private final Set<String> codes = new HashSet<>();
    private int issued;
    private @Nullable String token;
    private Instant validUntil = Instant.MAX;
    private boolean expired;

    public Sessions(Clock clock) {
        this.clock = clock;
        this.origin = clock.instant().toString();
    }

    /** What a person who logged in brings back to the application. */
    public String issueCode() {
        String code = secret("code");
        codes.add(code);
        return code;
    }

    /** Whether this code was issued and not used yet; it is used now. */
    public boolean redeem(String code) {
        return codes.remove(code);
    }

    /** A new token; an older one ends. */
    public String begin(Instant until) {
        String begun = secret("token");
        token = begun;
        validUntil = until;
        expired = false;
        return begun;
    }

    public boolean accepts(@Nullable String shown) {
        return isOpen() && shown != null && shown.equals(token);
    }

    /** Whether nobody ended it: all there is to a broker whose keys are the session. */
    public boolean isOpen() {
        return !expired && clock.instant().isBefore(validUntil);
    }

    public void expire() {
        expired = true;
    }

    /** For keys that are static: good again. */
    public void restore() {
        expired = false;
    }

    /** Nobody has to guess it, so it need not be random; a restart gives others. */
    private String secret(String what) {
        issued++;
        return sha256(origin + what + issued).substring(0, TOKEN_LENGTH);
    }

    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
