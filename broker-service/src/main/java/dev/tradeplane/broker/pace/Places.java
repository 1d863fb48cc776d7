package dev.tradeplane.broker.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * How many may leave now.
 *
 * @param free none when it is nobody's turn
 * @param next how long until it is somebody's turn again
 * @param turn the time the first of them is given; the next ones follow it evenly
 * @param apart from one turn to the next
 */
public record Places(int free, Duration next, Instant turn, Duration apart) {
    /** When the next turn is after so many. */
    Instant after(int taken) {
        return turn.plus(apart.multipliedBy(taken));
    }
}
