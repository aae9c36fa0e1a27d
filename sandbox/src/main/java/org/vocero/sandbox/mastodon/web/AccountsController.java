package org.vocero.sandbox.mastodon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.sandbox.fault.Call;
import org.vocero.sandbox.mastodon.MastodonAccount;
import org.vocero.sandbox.mastodon.MastodonAccounts;
import org.vocero.sandbox.wall.Wall;
import org.vocero.sandbox.wall.WallPost;

/** Accounts of Mastodon and what they published, and everything that this server does not have. */
@RestController
class AccountsController {

    private final MastodonAuthentication authentication;
    private final MastodonAccounts accounts;
    private final AccountViews accountViews;
    private final StatusViews statusViews;
    private final Wall wall;

    AccountsController(
            MastodonAuthentication authentication,
            MastodonAccounts accounts,
            AccountViews accountViews,
            StatusViews statusViews,
            Wall wall) {
        this.authentication = authentication;
        this.accounts = accounts;
        this.accountViews = accountViews;
        this.statusViews = statusViews;
        this.wall = wall;
    }

    @GetMapping("/api/v1/accounts/verify_credentials")
    ResponseEntity<?> verify(HttpServletRequest request, HttpServletResponse response) {
        MastodonAccount account = authentication.of(request, response, "read:accounts");
        Parameters.of(request, Set.of());
        return authentication.answer(account, Call.READ, () -> ResponseEntity.ok(accountViews.ownView(account)));
    }

    @GetMapping("/api/v1/accounts/{id:[0-9]+}/statuses")
    ResponseEntity<?> statuses(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        MastodonAccount caller = authentication.of(request, response, "read:statuses");
        AccountTimeline timeline = AccountTimeline.of(Parameters.of(request, AccountTimeline.PARAMETERS));
        MastodonAccount owner = accounts.byId(id).orElseThrow(MastodonError::notFound);
        return authentication.answer(caller, Call.READ, () -> {
            List<WallPost> page = timeline.page(wall.publishedBy(owner.account()));
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
            timeline.link(page, request.getRequestURL().toString()).ifPresent(link -> answer.header("Link", link));
            List<Map<String, Object>> views =
                    page.stream().map(statusViews::view).toList();
            return answer.body(views);
        });
    }

    @RequestMapping({"/api/**", "/oauth/**"})
    ResponseEntity<?> other() {
        return MastodonError.unknownPath().answer();
    }
}
