package se.atagande.standalone.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Whom to be is one click; the mail that the practice system sent can be read. */
@RestController
class LoginPage {

    private static final String PAGE = """
            <!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s – Åtagande, övning</title><style>
            :root{color-scheme:light dark;font:17px/1.5 system-ui,sans-serif}body{max-width:34rem;margin:3rem auto;padding:0 1rem}
            button,input{font:inherit;padding:.6rem .8rem;border-radius:.4rem;border:1px solid #767676}form{margin:.6rem 0}
            button{width:100%%;text-align:left;cursor:pointer}small{display:block}pre{white-space:pre-wrap;overflow-wrap:anywhere}
            label{display:block;margin:.6rem 0}input{display:block;width:100%%;box-sizing:border-box}</style></head><body><main>%s</main></body></html>""";

    private final ObjectProvider<GreenMail> mail;

    LoginPage(ObjectProvider<GreenMail> mail) {
        this.mail = mail;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String login(HttpServletRequest request, CsrfToken csrf) {
        var hidden =
                "<input type=\"hidden\" name=\"" + csrf.getParameterName() + "\" value=\"" + csrf.getToken() + "\">";
        var users = Arrays.stream(DemoUser.values())
                .map(user -> "<form method=\"post\" action=\"/login\">" + hidden
                        + "<input type=\"hidden\" name=\"username\" value=\"" + user.login() + "\">"
                        + "<input type=\"hidden\" name=\"password\" value=\"" + DemoUser.PASSWORD + "\">"
                        + "<button>" + HtmlUtils.htmlEscape(user.title()) + "<small>" + user.login()
                        + "</small></button></form>")
                .collect(Collectors.joining());
        var failed = request.getParameterMap().containsKey("error")
                ? "<p role=\"alert\">Namnet eller lösenordet stämmer inte. Försök igen.</p>"
                : "";
        return PAGE.formatted(
                "Logga in",
                "<h1>Vem vill du vara?</h1><p>Det här är en övning på den här datorn. Inga riktiga uppgifter finns här.</p>"
                        + failed
                        + users
                        + "<h2>Eller med namn</h2><form method=\"post\" action=\"/login\">" + hidden
                        + "<label>Användarnamn <input name=\"username\" autocomplete=\"username\"></label>"
                        + "<label>Lösenord <input name=\"password\" type=\"password\" autocomplete=\"current-password\"></label>"
                        + "<button>Logga in</button></form>");
    }

    /** The newest fifty mails that were caught, newest first. */
    @GetMapping(path = "/mail", produces = MediaType.TEXT_HTML_VALUE)
    String mail() {
        var caught = mail.stream()
                .flatMap(m -> Arrays.stream(m.getReceivedMessages()))
                .toList();
        var list = caught.reversed().stream().limit(50).map(LoginPage::shown).collect(Collectors.joining());
        return PAGE.formatted(
                "Post",
                "<h1>Post som övningen har skickat</h1>"
                        + (caught.isEmpty()
                                ? "<p>Inget har skickats än. Påminnelser kommer 14, 7 och 1 dag före ett möte.</p>"
                                : list));
    }

    private static String shown(MimeMessage message) {
        try {
            return "<h2>" + HtmlUtils.htmlEscape(String.valueOf(message.getSubject())) + "</h2><pre>"
                    + HtmlUtils.htmlEscape(GreenMailUtil.getBody(message)) + "</pre>";
        } catch (MessagingException e) {
            return "<p>Ett brev gick inte att läsa.</p>";
        }
    }
}
