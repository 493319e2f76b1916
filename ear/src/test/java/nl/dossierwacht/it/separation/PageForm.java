package nl.dossierwacht.it.separation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a page shows it, with one of its buttons, filled in where it is empty.
 *
 * @param path where it is sent: the page with its parameters
 * @param button the button's name
 * @param fields all that a browser would send, the view state too
 */
public record PageForm(String path, String button, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select|button)\\b([^>]*)>(.*?)(?=<(?:input|textarea|select|button)\\b|$)", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

    /** Every form of a page with every button that it has; not the one that signs out, which is no page's own. */
    public static List<PageForm> in(String path, String page) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if ("post".equals(attribute(form.group(1), "method")) && !attribute(form.group(1), "action").endsWith("/sign-out")) {
                forms.addAll(of(path, form.group(2)));
            }
        }
        return forms;
    }

    @Override
    public String toString() {
        return path + " " + button;
    }

    private static List<PageForm> of(String path, String content) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> buttons = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(content);
        while (field.find()) {
            String name = attribute(field.group(2), "name");
            String type = field.group(1).equals("input") ? attribute(field.group(2), "type") : field.group(1);
            String value = attribute(field.group(2), "value");
            switch (type) {
                case "button", "submit" -> buttons.put(name, value);
                case "select" -> fields.put(name, first(field.group(3)));
                case "radio", "checkbox" -> fields.putIfAbsent(name, value);
                case "date" -> fields.put(name, value.isEmpty() ? "2026-11-20" : value);
                case "hidden" -> fields.put(name, value);
                case "file" -> { }
                default -> fields.put(name, value.isEmpty() ? "Door een ander ingevuld" : value);
            }
        }
        buttons.remove("");
        fields.remove("");
        return buttons.entrySet().stream().map(button -> {
            Map<String, String> sent = new LinkedHashMap<>(fields);
            sent.put(button.getKey(), button.getValue());
            return new PageForm(path, button.getKey(), sent);
        }).toList();
    }

    private static String first(String options) {
        Matcher option = OPTION.matcher(options);
        return option.find() ? unescaped(option.group(1)) : "";
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
