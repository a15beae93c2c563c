package vespera.house.broken.formats.gateway;

import org.jsoup.Jsoup;

/** Wrong: formats are read by hooks. */
public final class DoorReadsPage {

    /** Calls jsoup. */
    public static String read(final String page) {
        return Jsoup.parse(page).text();
    }

    private DoorReadsPage() {}
}
