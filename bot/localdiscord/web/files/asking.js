// Menus that ask for one line: an emoji to react with, or the name of a thread.

import { make } from "/files/dom.js";

// `send` is called with what was filled in; `more` stands below the line.
function asking(kind, mark, title, properties, send, more = null) {
  const field = make("input", { required: true, autocomplete: "off", ...properties });
  const submit = (event) => {
    event.preventDefault();
    const text = field.value.trim();
    field.value = "";
    opened.open = false;
    if (text) send(text);
  };
  const name = make("summary", { class: "act", title, "aria-label": title }, mark);
  const opened = make("details", { class: `menu ${kind}`, ontoggle: () => opened.open && field.focus() }, name, make("form", { onsubmit: submit }, field, more));
  return opened;
}

// `use` is called with a wish.
export function reacting(use) {
  const properties = { "aria-label": "An emoji", placeholder: "emoji", maxLength: 40, size: 6 };
  return asking("react", "☺", "React with another emoji", properties, (emoji) => use({ act: "react", emoji }));
}

const NAME = { "aria-label": "A name for the thread", placeholder: "A name for the thread", maxLength: 100 };

// Opens a thread under a message.
export function threadUnder(told, pane) {
  return asking("thread", "#", "Open a thread (t)", NAME, (name) => pane.openThread({ message: told.id, name }));
}

// Opens a thread beside a channel, where it may be private.
export function threadBeside(pane) {
  const hidden = make("input", { type: "checkbox" });
  const send = (name) => pane.openThread({ name, private: hidden.checked });
  return asking("thread", "+ Thread", "Open a thread in this channel", NAME, send, make("label", {}, hidden, " Private"));
}
