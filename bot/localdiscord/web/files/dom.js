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

// Moves a selection through a list with the arrow keys; used by every picker.
export class Choosing {
  constructor(list, choose) {
    this.list = list;
    this.choose = choose;
    this.at = 0;
  }

  show(entries) {
    this.entries = entries;
    this.at = 0;
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
      this.at = (this.at + step + this.entries.length) % this.entries.length;
      this.mark();
    } else if (event.key === "Enter" || event.key === "Tab") {
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
