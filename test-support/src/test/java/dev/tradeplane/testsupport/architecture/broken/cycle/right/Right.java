package dev.tradeplane.testsupport.architecture.broken.cycle.right;

import dev.tradeplane.testsupport.architecture.broken.cycle.left.Left;

/** Half of a cycle. */
public class Right {
    Left left;
}
