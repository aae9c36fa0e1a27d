// Keeps the page as the server would render it now. Without this script the page is whole and a reload away from the news.
(() => {
  "use strict";

  const gathering = 200;
  const connection = document.getElementById("connection");
  const news = document.getElementById("news");
  let asking = false;
  let askAgain = false;

  async function refresh() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      const response = await fetch(location.pathname + location.search);
      if (response.ok) {
        merge(new DOMParser().parseFromString(await response.text(), "text/html"));
      }
    } catch {
      // The stream reconnects by itself, and asks again then.
    } finally {
      asking = false;
      if (askAgain) {
        askAgain = false;
        setTimeout(refresh, gathering);
      }
    }
  }

  function merge(page) {
    for (const fact of document.querySelectorAll("[data-live]")) {
      const now = page.getElementById(fact.id);
      if (now && now.outerHTML !== fact.outerHTML) {
        fact.replaceWith(document.adoptNode(now));
      }
    }
    let arrived = 0;
    for (const cards of document.querySelectorAll("[data-live-cards]")) {
      const now = page.getElementById(cards.id);
      if (now) {
        arrived += mergeCards(cards, now);
      }
    }
    if (arrived > 0 && news) {
      news.textContent = "";
      setTimeout(() => { news.textContent = news.dataset.news; }, 50);
    }
  }

  // Cards that are there stay untouched, so that nobody loses the place, the selection or the focus.
  function mergeCards(cards, now) {
    let arrived = 0;
    let place = cards.firstElementChild;
    for (const next of [...now.children]) {
      const known = next.id && document.getElementById(next.id);
      if (!known) {
        const card = document.adoptNode(next);
        if (card.id) {
          card.classList.add("fresh");
          card.addEventListener("animationend", () => card.classList.remove("fresh"), { once: true });
          arrived += 1;
        }
        cards.insertBefore(card, place);
        continue;
      }
      if (place !== known) {
        cards.insertBefore(known, place);
      }
      place = known.nextElementSibling;
      // Also tidies the class attribute, of both alike, so that only a difference of content is one.
      const before = known.cloneNode(true);
      before.classList.remove("fresh");
      next.classList.remove("fresh");
      if (before.outerHTML !== next.outerHTML) {
        known.replaceWith(document.adoptNode(next));
      }
    }
    while (place) {
      const gone = place;
      place = place.nextElementSibling;
      gone.remove();
    }
    return arrived;
  }

  function show(state, text) {
    if (connection) {
      connection.hidden = false;
      connection.className = "connection " + state;
      connection.textContent = text;
    }
  }

  const stream = new EventSource("/wall/stream");
  stream.addEventListener("open", () => show("live", connection ? connection.dataset.liveText : ""));
  stream.addEventListener("error", () => show("offline", connection ? connection.dataset.offlineText : ""));
  // The server's first word after every connection: something may have been missed in between.
  stream.addEventListener("hello", refresh);
  stream.addEventListener("change", () => setTimeout(refresh, gathering));
})();
