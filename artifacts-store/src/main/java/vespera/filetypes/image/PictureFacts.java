package vespera.filetypes.image;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.lang.GeoLocation;
import com.drew.lang.KeyValuePair;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.filetypes.markup.MarkdownText;

/** What the several ways of describing a picture say about one, each thing once. */
final class PictureFacts {

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    /** What cameras write where a caption goes. */
    private static final Set<String> FILLERS =
            Set.of("olympus digital camera", "sony dsc", "dcim", "default", "screenshot");

    private final Map<String, Set<String>> found = new LinkedHashMap<>();

    private PictureFacts() {}

    static PictureFacts of(final Metadata metadata) {
        final PictureFacts facts = new PictureFacts();
        facts.size(metadata);
        for (final Directory directory : metadata.getDirectories()) {
            switch (directory) {
                case ExifDirectoryBase exif -> facts.exif(exif);
                case IptcDirectory iptc -> facts.iptc(iptc);
                case PngDirectory png -> facts.png(png);
                case XmpDirectory xmp -> facts.xmp(xmp.getXMPMeta());
                default -> {}
            }
            if (directory instanceof GpsDirectory gps) {
                facts.place(gps.getGeoLocation());
            }
        }
        return facts;
    }

    private void put(final String name, final @Nullable String value) {
        final String text = value == null ? "" : value.replace("\0", "").strip();
        if (!text.isEmpty() && !FILLERS.contains(text.toLowerCase(Locale.ROOT))) {
            found.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(text);
        }
    }

    private void size(final Metadata metadata) {
        final Set<String> widths = Set.of("Image Width");
        for (final Directory directory : metadata.getDirectories()) {
            String width = "";
            String height = "";
            for (final var tag : directory.getTags()) {
                final String value = String.valueOf(directory.getString(tag.getTagType()));
                if (widths.contains(tag.getTagName()) && value.matches("\\d+")) {
                    width = value;
                } else if (tag.getTagName().equals("Image Height") && value.matches("\\d+")) {
                    height = value;
                }
            }
            if (!width.isEmpty() && !height.isEmpty() && !directory.getName().contains("Thumbnail")) {
                put("size", width + " × " + height + " pixels");
                return;
            }
        }
    }

    private void exif(final ExifDirectoryBase exif) {
        put("caption", exif.getString(ExifDirectoryBase.TAG_IMAGE_DESCRIPTION));
        put("title", exif.getDescription(ExifDirectoryBase.TAG_WIN_TITLE));
        put("author", exif.getString(ExifDirectoryBase.TAG_ARTIST));
        put("copyright", exif.getString(ExifDirectoryBase.TAG_COPYRIGHT));
        taken(exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL));
        final String make = word(exif.getString(ExifDirectoryBase.TAG_MAKE));
        final String model = word(exif.getString(ExifDirectoryBase.TAG_MODEL));
        put("camera", model.startsWith(make) ? model : make + " " + model);
    }

    private static String word(final @Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** EXIF writes 2024:05:01 12:30:00. */
    private void taken(final @Nullable String value) {
        if (value != null && value.matches("[12]\\d{3}:\\d\\d:\\d\\d.*")) {
            put("date", value.substring(0, 10).replace(':', '-'));
        }
    }

    private void place(final @Nullable GeoLocation at) {
        if (at != null && !at.isZero()) {
            put("place", String.format(Locale.ROOT, "%.5f, %.5f", at.getLatitude(), at.getLongitude()));
        }
    }

    private void iptc(final IptcDirectory iptc) {
        put("caption", iptc.getString(IptcDirectory.TAG_CAPTION));
        put("title", iptc.getString(IptcDirectory.TAG_OBJECT_NAME));
        put("author", iptc.getString(IptcDirectory.TAG_BY_LINE));
        final List<String> keywords = iptc.getKeywords();
        if (keywords != null) {
            keywords.forEach(k -> put("keywords", k));
        }
        for (final int tag : List.of(
                IptcDirectory.TAG_SUB_LOCATION,
                IptcDirectory.TAG_CITY,
                IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME)) {
            put("place", iptc.getString(tag));
        }
    }

    private void png(final PngDirectory png) {
        if (png.getObject(PngDirectory.TAG_TEXTUAL_DATA) instanceof List<?> pairs) {
            for (final Object one : pairs) {
                if (one instanceof KeyValuePair pair) {
                    switch (pair.getKey().toLowerCase(Locale.ROOT)) {
                        case "title" -> put("title", pair.getValue().toString());
                        case "author" -> put("author", pair.getValue().toString());
                        case "description", "comment", "caption" ->
                            put("caption", pair.getValue().toString());
                        default -> {}
                    }
                }
            }
        }
    }

    void xmp(final @Nullable XMPMeta xmp) {
        if (xmp != null) {
            put("title", localised(xmp, DC, "title"));
            put("caption", localised(xmp, DC, "description"));
            put("alt", localised(xmp, IPTC, "AltTextAccessibility"));
            put("alt", localised(xmp, IPTC, "ExtDescrAccessibility"));
            listed(xmp, "subject").forEach(k -> put("keywords", k));
            listed(xmp, "creator").forEach(a -> put("author", a));
        }
    }

    private static @Nullable String localised(final XMPMeta xmp, final String schema, final String name) {
        try {
            final var item = xmp.getLocalizedText(schema, name, null, "x-default");
            return item == null ? null : item.getValue();
        } catch (XMPException e) {
            return null;
        }
    }

    private static List<String> listed(final XMPMeta xmp, final String name) {
        final List<String> items = new ArrayList<>();
        try {
            for (int i = 1; i <= Math.min(200, xmp.countArrayItems(DC, name)); i++) {
                items.add(xmp.getArrayItem(DC, name, i).getValue());
            }
        } catch (XMPException e) {
            // What cannot be read is left out.
            return items;
        }
        return items;
    }

    @Nullable
    String title() {
        return found.containsKey("title")
                ? MarkdownText.oneLine(found.get("title").iterator().next())
                : null;
    }

    /** Captions and alternative texts. */
    List<String> captions() {
        final Set<String> all = new LinkedHashSet<>(found.getOrDefault("caption", Set.of()));
        all.addAll(found.getOrDefault("alt", Set.of()));
        return List.copyOf(all);
    }

    Map<String, List<String>> properties() {
        final Map<String, List<String>> properties = new LinkedHashMap<>();
        found.forEach((name, values) -> {
            if (!Set.of("title", "caption", "alt").contains(name)) {
                properties.put(name, List.copyOf(values));
            }
        });
        return properties;
    }
}
