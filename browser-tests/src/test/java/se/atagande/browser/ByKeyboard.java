package se.atagande.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody without a mouse, who goes from the top of the page to what they want; how much they do is counted. */
final class ByKeyboard {

    private static final int FARTHEST = 300;

    private final Page page;
    private int choices;
    private int fields;
    private int letters;

    ByKeyboard(Reader reader) {
        this.page = reader.page();
    }

    /** What somebody with a mouse does with as many clicks. */
    int choices() {
        return choices;
    }

    int fields() {
        return fields;
    }

    int letters() {
        return letters;
    }

    void presses(Locator wanted) {
        goesTo(wanted);
        page.keyboard().press("Enter");
        choices++;
    }

    /** Goes on from the field where the last letter was written. */
    void pressesEnter() {
        page.keyboard().press("Enter");
        choices++;
    }

    void picks(String question, String answer) {
        var group = page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .first();
        var wanted = group.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer))
                .first();
        group.waitFor();
        goesUntil(group, "e => e.contains(document.activeElement)");
        for (var arrow = 0; arrow < 20 && !is(wanted, "e => e === document.activeElement"); arrow++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Space");
        assertThat(wanted.isChecked()).as(answer).isTrue();
        choices++;
    }

    void writes(Locator field, String text) {
        goesTo(field);
        page.keyboard().insertText(text);
        fields++;
        letters += text.length();
    }

    private void goesTo(Locator wanted) {
        wanted.waitFor();
        goesUntil(wanted, "e => e === document.activeElement");
    }

    private void goesUntil(Locator wanted, String there) {
        for (var step = 0; step < FARTHEST; step++) {
            if (is(wanted, there)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by keyboard to " + wanted);
    }

    private static boolean is(Locator wanted, String what) {
        return (Boolean) wanted.evaluate(what);
    }
}
