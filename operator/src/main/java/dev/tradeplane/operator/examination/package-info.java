/** What the schema of an account cannot say: whether it can be carried out here and now. */
@NullMarked
package dev.tradeplane.operator.examination;

import org.jspecify.annotations.NullMarked;
