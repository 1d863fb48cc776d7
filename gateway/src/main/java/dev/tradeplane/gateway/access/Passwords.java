package dev.tradeplane.gateway.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.tradeplane.contracts.problem.ProblemType;
import dev.tradeplane.outbox.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Argon2id, two at a time: a storm of logins must not take the machine from the orders. */
@Singleton
class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final String nobodysHash;

    Passwords() {
        nobodysHash = hash("nobody's");
    }

    String hash(String password) {
        return inSlot(() -> Password.hash(password)
                .addRandomSalt(SALT_BYTES)
                .with(Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID))
                .getResult());
    }

    /** Whether the password fits. Without a hash to compare with it fits never, and takes as long. */
    boolean fits(String password, @Nullable String hash) {
        String against = hash == null ? nobodysHash : hash;
        boolean same =
                inSlot(() -> Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)));
        return same && hash != null;
    }

    private <R> R inSlot(Supplier<R> work) {
        try {
            if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "too many logins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "stopping");
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }
}
