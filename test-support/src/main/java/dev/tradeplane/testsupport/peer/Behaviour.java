package dev.tradeplane.testsupport.peer;

import java.util.function.UnaryOperator;

/** How a fake peer treats the requests of one path. */
public sealed interface Behaviour {
    /** Takes the request and says so. An empty body makes no body at all. */
    record Answers(int status, String body) implements Behaviour {}

    /** Takes the request and answers 200 with JSON made from its body. */
    record Computes(UnaryOperator<String> answer) implements Behaviour {}

    /** Answers nothing until told to behave otherwise. The request is not taken. */
    record Hangs() implements Behaviour {}

    /** Takes the request, then closes the connection: the caller cannot know. */
    record TakesAndDrops() implements Behaviour {}

    /** Closes the connection without taking the request. */
    record Drops() implements Behaviour {}
}
