// A field in which an option of a slash command is filled in, with what is offered for it.

import { Choosing, NOTHING } from "/files/choosing.js";
import { make } from "/files/dom.js";
import { things } from "/files/names.js";

let count = 0;

export class Field {
  constructor(option, filling, pane) {
    this.option = option;
    this.filling = filling;
    this.pane = pane;
    const list = make("ul", { class: "picker", role: "listbox", "aria-label": option.label, id: `field-${count++}`, hidden: true });
    const take = (entry) => {
      this.input.value = entry.value ?? entry.text;
      this.picked = entry;
      this.choosing.hide();
    };
    // A choice is picked by its name, also where a number stands behind it.
    const number = option.choices.length ? null : { integer: 1, number: "any" }[option.type];
    const file = option.type === "attachment";
    this.input = make("input", {
      required: option.required,
      type: file ? "file" : number ? "number" : "text",
      step: number,
      autocomplete: "off",
      oninput: () => this.offer(),
      onfocus: () => this.offer(),
      onblur: () => this.choosing.hide(),
      onkeydown: (event) => this.choosing.key(event) && event.stopPropagation(),
    });
    this.choosing = new Choosing(this.input, list, take, NOTHING);
    const name = make("b", {}, option.label, option.required ? "" : " (optional)");
    this.element = make("label", { class: "field" }, name, option.about, this.input, list);
  }

  // A file cannot be written, only picked; and where lines end, the browser would join two words.
  write(text) {
    if (this.option.type !== "attachment") this.input.value = text.replace(/\n\s*/g, " ");
  }

  // Somebody or something goes by its id, be its name picked or typed.
  get value() {
    const named = this.things.filter(({ text }) => text === this.input.value);
    const picked = named.find(({ id }) => id === this.picked?.id) ?? named[0];
    return this.file?.name ?? picked?.id ?? this.input.value;
  }

  get things() {
    return things(this.pane.world, this.option.channel_types)[this.option.type] ?? [];
  }

  get file() {
    return this.input.files?.[0];
  }

  async offer() {
    if (this.option.autocomplete) {
      const wish = { act: "autocomplete", name: this.filling.command.name, option: this.option.name, options: this.filling.values };
      const answer = await this.pane.ask(wish);
      const found = (answer.choices ?? []).map((choice) => ({ text: choice.name, value: choice.value }));
      if (document.activeElement === this.input) this.choosing.show(found);
      return;
    }
    const words = this.option.type === "boolean" ? ["yes", "no"] : this.option.choices;
    const offered = words.length ? words.map((text) => ({ text })) : this.things;
    const typed = this.input.value.toLowerCase();
    const whole = offered.some(({ text }) => text === this.input.value);
    this.choosing.show(whole ? [] : offered.filter(({ text }) => text.toLowerCase().includes(typed)));
  }
}

// A file as it travels to the place.
export async function carried(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
  return { name: file.name, type: file.type, content };
}
