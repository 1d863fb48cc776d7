package dev.tradeplane.testsupport.architecture.broken.number;

/** Breaks the rule on numbers. */
class InexactPrice {
    double value;

    Float[] history(int days) {
        return new Float[days];
    }
}
