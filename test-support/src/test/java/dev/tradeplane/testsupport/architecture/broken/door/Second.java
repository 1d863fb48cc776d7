package dev.tradeplane.testsupport.architecture.broken.door;

/** One of three doors. */
public class Second {}
