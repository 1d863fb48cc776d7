package dev.tradeplane.operator.blueprint;

/** Where the database of a cell answers. */
public record DatabaseAddress(String host, int port, String name) {
    public static final int PORT = 5432;
    /** Key an external address is kept under, for when its Secret is missing. */
    public static final String REMEMBERED = "database.json";
    /** Name of the database, unless somebody else made it. */
    public static final String DATABASE = "tradeplane";

    /** Without the scheme's prefix; the query names the schema in the driver's own words. */
    public String url() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }
}
