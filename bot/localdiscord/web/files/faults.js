// What can be let go wrong, for everybody on the page, to watch the bot recover.

import { make } from "/files/dom.js";

export async function faults(menu, said) {
  const strike = async (fault) => {
    said.textContent = fault.about;
    const answer = await fetch(`/faults/${fault.name}`, { method: "POST" });
    said.textContent = (await answer.json()).said;
  };
  const item = (fault) =>
    make("li", {}, make("button", { type: "button", onclick: () => strike(fault) }, fault.name), make("span", { class: "remark" }, fault.about));
  const told = await (await fetch("/faults")).json();
  menu.querySelector("ul").replaceChildren(...told.map(item));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
