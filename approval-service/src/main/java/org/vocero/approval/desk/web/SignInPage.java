package org.vocero.approval.desk.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Long wait,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @Nullable Principal signedIn,
            Model model) {
        if (signedIn != null) {
            return "redirect:/campaigns";
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("wait", wait);
        model.addAttribute("signedOut", signedOut != null);
        return "sign-in/sign-in";
    }

    @GetMapping("/")
    String home() {
        return "redirect:/campaigns";
    }
}
