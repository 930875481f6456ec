package guatu.compiler.output;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import guatu.compiler.CompiledDocument;
import guatu.compiler.CompiledSample;
import guatu.compiler.CompiledText;
import guatu.compiler.NumberUse;
import guatu.compiler.compare.Comparison;
import guatu.compiler.compare.CrossPlanReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does on the review page, in a real browser. Skipped where no Chromium is found. */
class ReviewPageBrowserTests {

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        Path chromium = Chromium.path();
        if (chromium == null) {
            return;
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium).setHeadless(true).setArgs(Chromium.ARGUMENTS));
    }

    /** Before each test and not once for all, so that every skipped test is counted and named. */
    @BeforeEach
    void needsABrowser() {
        assumeTrue(browser != null, "no Chromium");
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void aRowLightsUpItsWords() {
        Page page = open(CompiledSample.document(), 1440, 900, true);
        page.locator("#T6 .hd").click();
        assertThat(page.locator("#sheet .k.on")).hasText(new String[] {"数字化车间", "200个"});
        assertThat(page.locator("#T6 .det")).containsText("后项另有中心语");
        assertThat(page.locator("#wire path")).hasCount(1);
        page.locator("#T6 .hd").click();
        assertThat(page.locator("#sheet .k.on")).hasCount(0);
        done(page);
    }

    @Test
    void wordsLeadToTheirRow() {
        Page page = open(CompiledSample.document(), 1440, 900, true);
        page.getByText("高耗低效清单", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator("#t-mechanisms")).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#M1")).hasClass("on");
        done(page);
    }

    @Test
    void aNumberSaysWhyItIsClassedSo() {
        Page page = open(CompiledSample.document(), 1440, 900, true);
        page.locator("#sheet a", new Page.LocatorOptions().setHasText("500强")).click();
        assertThat(page.locator("#pop")).containsText("世界500强是名称");
        page.keyboard().press("Escape");
        assertThat(page.locator("#pop")).isHidden();
        done(page);
    }

    @Test
    void searchFiltersRowsAndCountsTheText() {
        Page page = open(CompiledSample.document(), 1440, 900, true);
        page.getByRole(AriaRole.SEARCHBOX).fill("技改");
        assertThat(page.locator("#p-targets .rows>li:visible")).hasCount(3);
        assertThat(page.locator("#t-targets i")).hasText("3/14");
        assertThat(page.locator("#found")).containsText("原文 1 处");
        page.keyboard().press("Enter");
        assertThat(page.locator("#found")).containsText("原文第 1 处");
        page.keyboard().press("Escape");
        assertThat(page.locator("#p-targets .rows>li:visible")).hasCount(14);
        page.getByRole(AriaRole.SEARCHBOX).fill("没有的词");
        assertThat(page.locator("#p-targets .miss")).isVisible();
        done(page);
    }

    @Test
    void everythingIsReachedByKeyboard() {
        Page page = open(CompiledSample.document(), 1440, 900, true);
        page.locator("#t-targets").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#t-tasks")).isFocused();
        assertThat(page.locator("#p-tasks")).isVisible();
        page.keyboard().press("End");
        assertThat(page.locator("#t-numbers")).hasAttribute("aria-selected", "true");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#T2")).hasClass("on");
        page.keyboard().press("Escape");
        assertThat(page.locator("#T2")).not().hasClass("on");
        page.locator("#sheet").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#pop")).isVisible();
        done(page);
    }

    @Test
    void classesCanBeSwitchedOff() {
        Page page = open(CompiledSample.document(), 1440, 900, true);
        page.locator(".chip[data-k=t]").click();
        assertThat(page.locator(".chip[data-k=t]")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator("#sheet .nt").first()).hasCSS("background-color", "rgba(0, 0, 0, 0)");
        done(page);
    }

    @Test
    void aPhoneNeedsNoSidewaysScrolling() {
        Page page = open(CompiledSample.document(), 390, 844, true);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isEqualTo(390);
        page.locator("#T11 .hd").click();
        assertThat(page.locator("#sheet .k.on").first()).isInViewport();
        assertThat(page.locator("#T11")).isInViewport();
        done(page);
    }

    @Test
    void isReadableWithoutScript() {
        Page page = open(CompiledSample.document(), 1440, 900, false);
        assertThat(page.locator("#p-numbers")).isVisible();
        assertThat(page.locator("#T6 .det")).isVisible();
        page.locator("#T14 .hd").click();
        assertThat(page.locator("#line-10")).isInViewport();
        page.context().close();
    }

    @Test
    void everyTabIsAccessible() {
        Page page = open(CompiledSample.document(), 1440, 900, true);
        for (String tab : List.of("targets", "tasks", "offices", "rules", "mechanisms", "lint", "numbers")) {
            page.locator("#t-" + tab).click();
            page.locator("#p-" + tab + " .hd").first().click();
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(tab).isEmpty();
        }
        page.locator("#sheet .nq").click();
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("words").isEmpty();
        done(page);
    }

    @Test
    void reportsAreAccessibleAndFitAPhone() throws IOException {
        CompiledDocument changed = new CompiledText("新版.txt", "建成市级以上智能工厂80家")
                .target("智能工厂80家", "市级以上智能工厂", "80", "家", 2028).build();
        var comparison = new ByteArrayOutputStream();
        OutputFormat.HTML.write(Comparison.of(CompiledSample.document(), changed), comparison);
        var report = new ByteArrayOutputStream();
        OutputFormat.HTML.write(CrossPlanReport.of(List.of(CompiledSample.document(), changed)), report);
        for (ByteArrayOutputStream content : List.of(comparison, report)) {
            Page page = openHtml(content.toString(StandardCharsets.UTF_8), 390, 844, true);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isEqualTo(390);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            done(page);
        }
    }

    @Test
    void aDocumentOfThreeHundredThousandCharactersAnswers() {
        CompiledText text = new CompiledText("long.txt", "长方案\n" + "到2028年，建成智能工厂60家，完成投资10亿元，责任单位按职责分工负责。\n".repeat(8_000));
        for (int i = 0; i < 2_000; i++) {
            int line = i * 4 + 2;
            text.target(at(line, 7, "建成智能工厂60家", "智能工厂"));
            text.number(NumberUse.Use.TARGET, "数量动词后", at(line, 13, "60家", "").clause());
        }
        Page page = open(text.build(), 1440, 900, true);
        page.locator("#T1999 .hd").click();
        assertThat(page.locator("#sheet .k.on").first()).isInViewport();
        done(page);
    }

    private static guatu.compiler.Target at(int line, int column, String quote, String indicator) {
        int start = 4 + (line - 2) * 38 + column;
        return new guatu.compiler.Target("T" + (line + 2) / 4, indicator, guatu.compiler.Comparator.EQUAL,
                java.math.BigDecimal.TEN, null, "家", guatu.compiler.Kind.LEVEL, 2028, null,
                new guatu.kernel.Clause(line, start, start + quote.length(), quote), null, null, 1, List.of());
    }

    private Page open(CompiledDocument document, int width, int height, boolean script) {
        return openHtml(ReviewPageTests.html(document), width, height, script);
    }

    private Page openHtml(String html, int width, int height, boolean script) {
        Path file = folder.resolve("page.html");
        try {
            Files.writeString(file, html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Page page = java.util.Objects.requireNonNull(browser).newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height).setLocale("zh-CN").setJavaScriptEnabled(script)).newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(file.toUri().toString());
        return page;
    }

    private void done(Page page) {
        page.context().close();
        assertThat(complaints).isEmpty();
    }
}
