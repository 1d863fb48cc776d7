/** Who may trade: the credentials of the application and the token of the day. */
@NullMarked
package dev.tradeplane.testsupport.simulator.session;

import org.jspecify.annotations.NullMarked;
