package nl.dossierwacht.web.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import nl.dossierwacht.audit.AccessPatterns;

/**
 * The days of a period as bars, in the units of the picture: what was done, and on top what was refused.
 *
 * @param lines the horizontal lines with their number, the lowest first
 */
public record DayChart(List<Bar> bars, List<Line> lines) {

    /** Width of the picture. */
    public static final int WIDTH = 720;
    /** Height of the picture. */
    public static final int HEIGHT = 190;

    private static final int LEFT = 48;
    private static final int TOP = 12;
    private static final int BOTTOM = 160;
    private static final int WEEK = 7;
    private static final double FILLED = 0.7;

    /** One day. @param x left side @param done height of what was done @param labelled whether the day is written under it */
    public record Bar(LocalDate day, double x, double width, double doneY, double done, double refusedY, double refused, boolean labelled) {
    }

    /** One line. */
    public record Line(double y, long number) {
    }

    /** Draws the days. */
    static DayChart of(AccessPatterns patterns) {
        long top = roundUp(patterns.highest());
        double step = (double) (WIDTH - LEFT) / patterns.days().size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < patterns.days().size(); i++) {
            AccessPatterns.Day day = patterns.days().get(i);
            double done = height(day.permitted().shown(), top);
            double refused = height(day.refused().shown(), top);
            bars.add(new Bar(day.day(), tenth(LEFT + i * step + step * (1 - FILLED) / 2), tenth(step * FILLED), tenth(BOTTOM - done), done, tenth(BOTTOM - done - refused), refused,
                    (patterns.days().size() - 1 - i) % WEEK == 0));
        }
        List<Line> lines = LongStream.of(0, top / 2, top).mapToObj(number -> new Line(BOTTOM - height(number, top), number)).toList();
        return new DayChart(bars, lines);
    }

    /** The next of 10, 20, 50, 100, 200 and so on. */
    static long roundUp(long number) {
        long ten = 10;
        while (true) {
            for (long times : new long[] {1, 2, 5}) {
                if (number <= times * ten) {
                    return times * ten;
                }
            }
            ten *= 10;
        }
    }

    private static double height(long number, long top) {
        return tenth((double) number / top * (BOTTOM - TOP));
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
