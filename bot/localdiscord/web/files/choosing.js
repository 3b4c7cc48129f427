// A list to choose from, beside an input that keeps the focus.

import { make } from "/files/dom.js";

// Where a selection stands that is on nothing.
export const NOTHING = -1;

// Moves a selection through a list with the arrow keys, while the focus stays in an input; used by
// every picker. It begins with the first entry, or with nothing: then Enter and Tab are for the
// list only when an arrow key was.
export class Choosing {
  constructor(input, list, choose, first = 0) {
    this.input = input;
    this.list = list;
    this.choose = choose;
    this.first = first;
  }

  show(entries) {
    this.entries = entries;
    this.at = this.first;
    this.list.hidden = entries.length === 0;
    this.list.replaceChildren(
      ...entries.map((entry, index) =>
        make(
          "li",
          {
            role: "option",
            id: `${this.list.id}-${index}`,
            onmousedown: (event) => {
              event.preventDefault();
              this.choose(entry);
            },
          },
          make("span", {}, entry.text),
          make("span", { class: "hint" }, entry.hint ?? ""),
        ),
      ),
    );
    this.mark();
  }

  hide() {
    this.show([]);
  }

  get open() {
    return !this.list.hidden;
  }

  mark() {
    [...this.list.children].forEach((item, index) => {
      item.setAttribute("aria-selected", index === this.at);
      if (index === this.at) item.scrollIntoView({ block: "nearest" });
    });
    this.tell();
  }

  // Tells a screen reader that the input has a list, as long as that is open, and what is chosen.
  tell() {
    this.input.role = this.open ? "combobox" : null;
    this.input.ariaExpanded = this.open ? "true" : null;
    const chosen = this.list.children[this.at];
    for (const [name, element] of [["aria-controls", this.open && this.list], ["aria-activedescendant", chosen]]) {
      if (element) this.input.setAttribute(name, element.id);
      else this.input.removeAttribute(name);
    }
  }

  // Returns whether the key was for the list.
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const count = this.entries.length - this.first;
      this.at = ((this.at - this.first + step + count) % count) + this.first;
      this.mark();
    } else if (this.at !== NOTHING && (event.key === "Enter" || event.key === "Tab")) {
      this.choose(this.entries[this.at]);
    } else if (event.key === "Escape") {
      this.hide();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }
}
