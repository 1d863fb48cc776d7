package dev.tradeplane.testsupport.kubernetes;

/** What the API server answered to one request, word for word. */
public record Answer(int status, String body) {
    public boolean accepted() {
        return status / 100 == 2;
    }
}
