// Elements are built, never parsed: what people and bots write is text and cannot become markup.

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name in element && !name.includes("-")) element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// A button that leaves what was begun, as Escape does.
export function leaving(leave) {
  return make("button", { class: "act", type: "button", onclick: leave }, "✕ Esc");
}

// Where a selection stands that is on nothing.
export const NOTHING = -1;

// Moves a selection through a list with the arrow keys; used by every picker. It begins with the
// first entry, or with nothing: then Enter and Tab are for the list only when an arrow key was.
export class Choosing {
  constructor(list, choose, first = 0) {
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
