// What can be let go wrong, for everybody on the page, to watch the bot recover.

import { make } from "/files/dom.js";

export async function faults(opened, said) {
  const strike = async (fault) => {
    opened.querySelector("summary").focus();
    opened.open = false;
    said.textContent = fault.about;
    try {
      const answer = await fetch(`/faults/${fault.name}`, { method: "POST" });
      said.textContent = (await answer.json()).said;
    } catch {
      said.textContent = "The place is gone; nothing has gone wrong.";
    }
  };
  const item = (fault) =>
    make("li", {}, make("button", { type: "button", onclick: () => strike(fault) }, fault.name), make("span", { class: "remark" }, fault.about));
  const told = await (await fetch("/faults")).json();
  opened.querySelector("ul").replaceChildren(...told.map(item));
}
