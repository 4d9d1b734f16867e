"use strict";
(() => {
  const days = (time) => {
    const then = Date.parse(time.dateTime);
    if (Number.isNaN(then)) return;
    const passed = Math.floor((Date.now() - then) / 86400000);
    if (passed >= 1) time.after(` (${passed} day${passed === 1 ? "" : "s"} ago)`);
  };

  const open = (post) => {
    const claims = [...post.querySelectorAll(".claim")];
    if (!claims.length) return null;
    const marks = [...post.querySelectorAll(".mark")];
    const filters = [...post.querySelectorAll(".filter")];
    const where = post.querySelector(".where");
    const nothing = post.querySelector(".nothing");
    const all = post.querySelector(".all");
    // What has to be mended comes first.
    let current = claims.find((c) => ["contradict", "disputed"].includes(c.dataset.verdict)) ?? claims[0];
    let showAll = false;

    const allowed = (element) =>
      filters.some((f) => f.dataset.verdict === element.dataset.verdict && f.getAttribute("aria-pressed") === "true");
    const shown = () => claims.filter(allowed);

    const draw = () => {
      const list = shown();
      if (!list.includes(current)) current = list[0] ?? null;
      for (const claim of claims) claim.hidden = !(showAll ? list.includes(claim) : claim === current);
      for (const mark of marks) {
        mark.classList.toggle("off", !allowed(mark));
        if (current && mark.dataset.claim === current.dataset.claim) mark.setAttribute("aria-current", "true");
        else mark.removeAttribute("aria-current");
      }
      nothing.hidden = list.length > 0;
      where.textContent = current ? `${list.indexOf(current) + 1} of ${list.length}` : "none shown";
      all.setAttribute("aria-pressed", String(showAll));
    };

    const go = (claim, { focus = true } = {}) => {
      if (!claim) return;
      if (!allowed(claim)) {
        for (const f of filters) if (f.dataset.verdict === claim.dataset.verdict) f.setAttribute("aria-pressed", "true");
      }
      current = claim;
      draw();
      const mark = marks.find((m) => m.dataset.claim === claim.dataset.claim);
      const text = post.querySelector(".text");
      if (mark && text.scrollHeight > text.clientHeight) {
        text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
      }
      if (focus) claim.focus();
    };

    const step = (by) => {
      const list = shown();
      if (!list.length) return;
      go(list[(list.indexOf(current) + by + list.length) % list.length]);
    };

    const toggleAll = () => {
      showAll = !showAll;
      draw();
    };

    for (const f of filters) {
      f.addEventListener("click", () => {
        f.setAttribute("aria-pressed", String(f.getAttribute("aria-pressed") !== "true"));
        draw();
      });
    }
    for (const button of post.querySelectorAll(".step")) {
      button.addEventListener("click", () => step(Number(button.dataset.step)));
    }
    all.addEventListener("click", toggleAll);
    for (const mark of marks) {
      mark.addEventListener("click", (event) => {
        event.preventDefault();
        const claim = claims.find((c) => c.dataset.claim === mark.dataset.claim);
        history.replaceState(null, "", `#${claim.id}`);
        go(claim);
      });
    }
    return { claims, go, step, toggleAll, draw };
  };

  const posts = [...document.querySelectorAll(".post")].map(open).filter(Boolean);
  let last = posts[0];

  const fromAddress = () => {
    const id = location.hash.slice(1);
    for (const post of posts) {
      const claim = post.claims.find((c) => c.id === id);
      if (claim) {
        last = post;
        post.go(claim);
      }
    }
  };

  // What is gone to must not come to lie under the bar, which has as many lines as the window's width makes it.
  const bars = [...document.querySelectorAll(".bar")];
  const clear = () => {
    const height = Math.max(0, ...bars.map((bar) => bar.offsetHeight));
    document.documentElement.style.scrollPaddingTop = `${height + 8}px`;
  };

  for (const post of posts) post.draw();
  for (const time of document.querySelectorAll("time")) days(time);
  document.documentElement.classList.add("live");
  clear();
  addEventListener("resize", clear);
  fromAddress();
  addEventListener("hashchange", fromAddress);
  addEventListener("focusin", (event) => {
    const inside = posts.find((post) => post.claims.some((c) => c.closest(".post").contains(event.target)));
    if (inside) last = inside;
  });
  addEventListener("keydown", (event) => {
    if (!last || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "n" || event.key === "j") last.step(1);
    else if (event.key === "p" || event.key === "k") last.step(-1);
    else if (event.key === "a") last.toggleAll();
    else return;
    event.preventDefault();
  });
})();
