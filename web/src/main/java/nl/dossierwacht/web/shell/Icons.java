package nl.dossierwacht.web.shell;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The drawn set of icons, each one path in a square of 20 by 20. */
@Named("icons")
@ApplicationScoped
public class Icons {

    private static final String RING = "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14";

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("shield", "M10 3l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V5zM7.5 10l2 2 3.5-4"),
            Map.entry("hat", "M3 14h14M5 14c0-6 2-9 5-9s5 3 5 9"),
            Map.entry("search", "M9 4a5 5 0 1 0 0 10a5 5 0 1 0 0-10M13 13l4 4"),
            Map.entry("home", "M3 10 10 4l7 6v7H3z"),
            Map.entry("folder", "M2 5h6l2 2h8v9H2z"),
            Map.entry("inbox", "M3 4h14v12H3zM3 11h4l1 2h4l1-2h4"),
            Map.entry("swap", "M4 7h11l-3-3M16 13H5l3 3"),
            Map.entry("people", "M7 4a3 3 0 1 0 0 6a3 3 0 1 0 0-6M2 16c0-3 2-5 5-5s5 2 5 5M13 5a3 3 0 0 1 0 5M15 16c0-2-1-4-2-5"),
            Map.entry("person", "M10 4a3 3 0 1 0 0 6a3 3 0 1 0 0-6M4.500 17c0-3.500 2.500-5.500 5.500-5.500s5.500 2 5.500 5.500"),
            Map.entry("archive", "M3 4h14v4H3zM4 8v8h12V8M8 11h4"),
            Map.entry("eye", "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 7.800a2.200 2.200 0 1 0 0 4.400a2.200 2.200 0 1 0 0-4.400"),
            Map.entry("clock", RING + "M10 6v4l3 2"),
            Map.entry("file", "M5 3h7l3 3v11H5zM12 3v3h3"),
            Map.entry("mail", "M3 5h14v10H3zM3 5l7 6 7-6"),
            Map.entry("next", "m8 5 5 5-5 5"),
            Map.entry("back", "m12 5-5 5 5 5"),
            Map.entry("lock", "M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3"),
            Map.entry("upload", "M10 14V4m0 0L6 8m4-4 4 4M4 16h12"),
            Map.entry("download", "M10 4v9m0 0-4-4m4 4 4-4M4 16h12"),
            Map.entry("stop", "M7 3h6l4 4v6l-4 4H7l-4-4V7zM7 10h6"),
            Map.entry("ask", RING + "M8 8a2 2 0 1 1 2.600 2c-.6.2-.6.7-.6 1.200M10 14h.01"),
            Map.entry("check", RING + "M7 10l2 2 4-4"),
            Map.entry("undo", "M7 5 4 8l3 3M4 8h8a4 4 0 0 1 0 8H9"),
            Map.entry("trash", "M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11"),
            Map.entry("card", "M2 5h16v10H2zM5 8h4v4H5zM12 8h3M12 11h3"),
            Map.entry("plus", "M10 4v12M4 10h12"),
            Map.entry("close", "M5 5l10 10M15 5 5 15"),
            Map.entry("pen", "M4 16l1-4 8-8 3 3-8 8zM11 6l3 3"),
            Map.entry("medical", "M8 3h4v5h5v4h-5v5H8v-5H3V8h5z"),
            Map.entry("pulse", "M2 10h4l2-5 4 10 2-5h4"),
            Map.entry("globe", RING + "M3 10h14M10 3c3 3 3 11 0 14M10 3c-3 3-3 11 0 14"),
            Map.entry("leave", "M8 4H4v12h4M12 6l4 4-4 4M16 10H8"),
            Map.entry("menu", "M3 6h14M3 10h14M3 14h14"),
            Map.entry("calendar", "M3 5h14v12H3zM3 9h14M7 3v4M13 3v4"),
            Map.entry("help", RING + "M8 8a2 2 0 1 1 2.600 2c-.6.2-.6.7-.6 1.200M10 14h.01"));

    /** The path of an icon. @throws IllegalArgumentException if it isn't in the set */
    public String path(String name) {
        String path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("not in the set of icons: " + name);
        }
        return path;
    }
}
