"use strict";
// Without this script everything is there to be read; with it quotes can be chosen.
for (const doc of document.querySelectorAll(".doc")) {
  const form = doc.querySelector("form.filters");
  if (!form) continue;
  const rows = [...doc.querySelectorAll("tr[data-q]")];
  const count = form.querySelector(".count");
  const has = (list, one) => (" " + list + " ").includes(" " + one + " ");
  let marks = null;

  // What belongs to each quote in text and margin; gathered when it is first asked for.
  const marked = () => {
    if (marks) return marks;
    marks = new Map();
    for (const mark of doc.querySelectorAll(".article [data-q]")) {
      const known = marks.get(mark.dataset.q);
      if (known) known.push(mark);
      else marks.set(mark.dataset.q, [mark]);
    }
    return marks;
  };

  const apply = () => {
    const speaker = form.elements.speaker.value;
    const topic = form.elements.topic.value;
    const act = form.elements.act.value;
    const sure = Number(form.elements.sure.value);
    const all = marked();
    let shown = 0;
    for (const row of rows) {
      const of = row.dataset;
      const fits = (!speaker || has(of.s, speaker)) && (!topic || has(of.t, topic)) && (!act || of.a === act) && Number(of.c) >= sure;
      if (fits) shown += 1;
      if (row.hidden === !fits) continue;
      row.hidden = !fits;
      for (const mark of all.get(of.q) || []) {
        if (mark.matches("li")) mark.hidden = !fits;
        else mark.classList.toggle("off", !fits);
      }
    }
    for (const mark of doc.querySelectorAll(".t.hit")) mark.classList.remove("hit");
    if (topic) for (const mark of doc.querySelectorAll(".article .t")) if (mark.dataset.t === topic) mark.classList.add("hit");
    count.textContent = shown + " of " + rows.length + " quotes";
  };

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
      return;
    }
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.closest("[hidden], .off")) {
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
