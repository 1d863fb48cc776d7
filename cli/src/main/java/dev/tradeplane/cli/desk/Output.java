package dev.tradeplane.cli.desk;

/** How an answer is printed. */
enum Output {
    TABLE,
    JSON
}
