"use strict";
// Without this script everything is there to be read; with it quotes can be chosen, and the further pieces of long lists,
// which are characters at first so that a long page opens at once, are read in.
const pieces = new Set(document.querySelectorAll(".later"));
const near = new IntersectionObserver((seen) => seen.forEach((one) => one.isIntersecting && read(one.target)), { rootMargin: "1500px" });
const kept = (piece) => piece.firstElementChild.textContent;

function read(piece) {
  if (!pieces.delete(piece)) return;
  near.unobserve(piece);
  piece.innerHTML = kept(piece);
  piece.dispatchEvent(new Event("read", { bubbles: true }));
}

/** The element of an anchor, whose piece is read in if need be. */
function place(anchor) {
  const there = document.getElementById(anchor);
  if (there || !anchor) return there;
  for (const piece of pieces) if (kept(piece).includes(' id="' + anchor + '"')) read(piece);
  return document.getElementById(anchor);
}

// A page that is never idle reads the rest in too, only slower.
const idle = (work) => (window.requestIdleCallback ? requestIdleCallback(work, { timeout: 100 }) : setTimeout(work, 50));
function rest() {
  const until = performance.now() + 12;
  for (const piece of pieces) {
    read(piece);
    if (performance.now() > until) break;
  }
  if (pieces.size) idle(rest);
}

for (const piece of pieces) near.observe(piece);
addEventListener("beforeprint", () => pieces.forEach(read));
addEventListener("load", () => {
  const anchor = location.hash.slice(1);
  if (anchor && !document.getElementById(anchor) && place(anchor)) location.replace(location.hash);
  idle(rest);
});

for (const doc of document.querySelectorAll(".doc")) {
  const form = doc.querySelector("form.filters");
  if (!form) continue;
  const keys = JSON.parse(doc.querySelector("script.keys").textContent);
  const count = form.querySelector(".count");
  let fits = keys.map(() => true);
  let chosenTopic = "";
  let marks = null;

  // What belongs to each quote in text, margin and table; gathered when it is first asked for.
  const gather = (root) => {
    for (const mark of root.querySelectorAll("[data-q]")) {
      const known = marks.get(mark.dataset.q);
      if (known) known.push(mark);
      else marks.set(mark.dataset.q, [mark]);
    }
  };
  const marked = () => {
    if (!marks) {
      marks = new Map();
      gather(doc);
    }
    return marks;
  };

  const show = (mark, fit) => {
    if (mark.matches("mark, a")) mark.classList.toggle("off", !fit);
    else mark.hidden = !fit;
  };
  const hit = (root) => {
    for (const mark of root.querySelectorAll(".t.hit")) mark.classList.remove("hit");
    if (chosenTopic) for (const mark of root.querySelectorAll(".article .t")) if (mark.dataset.t === chosenTopic) mark.classList.add("hit");
  };

  const apply = () => {
    const { speaker, topic, act, sure } = form.elements;
    const before = fits;
    fits = keys.map(
      ([speakers, topics, own, confidence]) =>
        (!speaker.value || speakers.includes(speaker.value)) && (!topic.value || topics.includes(topic.value)) && (!act.value || own === act.value) && confidence >= Number(sure.value),
    );
    for (const [quote, all] of marked()) if (fits[quote - 1] !== before[quote - 1]) for (const mark of all) show(mark, fits[quote - 1]);
    for (const piece of doc.querySelectorAll(".part-quotes .later")) piece.hidden = !fits.slice(piece.dataset.from - 1, piece.dataset.to).includes(true);
    if (topic.value !== chosenTopic) {
      chosenTopic = topic.value;
      hit(doc);
    }
    count.textContent = fits.filter(Boolean).length + " of " + keys.length + " quotes";
  };

  doc.addEventListener("read", (event) => {
    if (marks) gather(event.target);
    if (fits.includes(false)) for (const mark of event.target.querySelectorAll("[data-q]")) show(mark, fits[mark.dataset.q - 1]);
    if (chosenTopic) hit(event.target);
  });

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));

  // A cell of the matrix chooses its quotes; a place that is hidden shows all again.
  doc.addEventListener("click", (event) => {
    const cell = event.target.closest("a.cell");
    if (cell) {
      form.reset();
      form.elements.speaker.value = cell.dataset.speaker;
      form.elements.topic.value = cell.dataset.topic;
      apply();
    }
    const link = event.target.closest("a[href^='#']");
    const target = link && place(link.getAttribute("href").slice(1));
    if (!cell && target && target.closest("[hidden], .off")) {
      form.reset();
      apply();
    }
  });

  // What the pointer or the keyboard is on lights up wherever it stands.
  let lit = [];
  const light = (event) => {
    const of = event.target.closest && event.target.closest("[data-q]");
    for (const mark of lit) mark.classList.remove("lit");
    lit = of ? marked().get(of.dataset.q) || [] : [];
    for (const mark of lit) if (!mark.classList.contains("off")) mark.classList.add("lit");
  };
  doc.addEventListener("mouseover", light);
  doc.addEventListener("focusin", light);
}
