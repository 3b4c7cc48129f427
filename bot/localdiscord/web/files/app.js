// Who sits side by side stands in the address: a reload keeps them, and whoever changes it changes who.

import { composing } from "/files/composing.js";
import { faults } from "/files/faults.js";
import { menus } from "/files/menus.js";
import { Pane } from "/files/pane.js";

const panes = new Map();
const place = document.getElementById("panes");
const join = document.getElementById("join");

function sit(person) {
  if (panes.has(person)) return panes.get(person).composer.focus();
  const pane = new Pane(person, () => {
    const seated = [...panes.keys()];
    panes.delete(person);
    remember();
    const beside = panes.get(seated[seated.indexOf(person) + 1] ?? seated.at(-2));
    if (beside) beside.composer.focus();
    else join.elements.person.focus();
  });
  panes.set(person, pane);
  place.append(pane.element);
  remember();
  pane.composer.focus();
}

function remember() {
  history.replaceState(null, "", `#${[...panes.keys()].map(encodeURIComponent).join(",")}`);
}

join.addEventListener("submit", (event) => {
  event.preventDefault();
  const person = new FormData(join).get("person").trim();
  if (person) sit(person);
  join.reset();
});

addEventListener("hashchange", () => location.reload());
const before = location.hash.slice(1).split(",").filter(Boolean).map(decodeURIComponent);
(before.length ? before : ["you"]).forEach(sit);
faults(document.getElementById("faults"), document.getElementById("said"));
menus();
composing();
