// A small field for an emoji, in a message's bar, to react with whatever one likes.

import { make } from "/files/dom.js";

export function reacting(told, pane) {
  const field = make("input", { "aria-label": "An emoji", placeholder: "🎉", maxLength: 40, size: 4, autocomplete: "off" });
  const send = (event) => {
    event.preventDefault();
    const emoji = field.value.trim();
    field.value = "";
    opened.open = false;
    if (emoji) pane.ask({ act: "react", message: told.id, emoji });
  };
  const name = make("summary", { class: "act", title: "React with another emoji", "aria-label": "React with another emoji" }, "☺");
  const opened = make("details", { class: "menu react", ontoggle: () => opened.open && field.focus() }, name, make("form", { onsubmit: send }, field));
  return opened;
}
