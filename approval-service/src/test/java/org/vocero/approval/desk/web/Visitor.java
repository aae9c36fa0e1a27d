package org.vocero.approval.desk.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vocero.approval.DeskTest;

/** Somebody from Peru with a browser, who hears what pages complain of and sees what keeps others out. */
final class Visitor {

    private final Chromium chromium;
    private final int port;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Chromium chromium, int port) {
        this.chromium = chromium;
        this.port = port;
    }

    BrowserContext context(boolean scripts) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setLocale("es-PE")
                .setColorScheme(ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts));
    }

    Page signIn(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address("/sign-in"));
        page.fill("#username", DeskTest.USERNAME);
        page.fill("#password", DeskTest.PASSWORD);
        page.click("button.button-main");
        page.waitForURL("**/campaigns**");
        return page;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** What scripts and the content security policy have said since it signed in. */
    List<String> complaints() {
        return complaints;
    }

    /** In the page that is checked: only frames of other origins, of which there are none, would need another one. */
    static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    static List<String> barriers(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(Visitor::text)
                .toList();
    }

    private static String text(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
