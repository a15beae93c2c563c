package vespera.house.broken.formats.filetypes;

import org.jsoup.Jsoup;

/** Right: a hook may know the format it reads. */
public final class HookReadsPage {

    /** Calls jsoup. */
    public static String read(final String page) {
        return Jsoup.parse(page).text();
    }

    private HookReadsPage() {}
}
