package dev.tradeplane.testsupport.architecture.broken.cycle.left;

import dev.tradeplane.testsupport.architecture.broken.cycle.right.Right;

/** Half of a cycle. */
public class Left {
    Right right;
}
