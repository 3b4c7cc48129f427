// A field in which an option of a slash command is filled in, with what is offered for it.

import { Choosing, make } from "/files/dom.js";

let count = 0;

export class Field {
  constructor(option, command, composer) {
    this.option = option;
    this.command = command;
    this.composer = composer;
    const list = make("ul", { class: "picker", role: "listbox", id: `field-${count++}`, hidden: true });
    this.choosing = new Choosing(list, (entry) => {
      this.input.value = entry.value ?? entry.text;
      this.choosing.hide();
    });
    const number = { integer: 1, number: "any" }[option.type];
    const file = option.type === "attachment";
    this.input = make("input", {
      required: option.required,
      type: file ? "file" : number ? "number" : "text",
      step: number,
      autocomplete: "off",
      title: option.about,
      oninput: () => this.offer(),
      onfocus: () => this.offer(),
      onblur: () => this.choosing.hide(),
      onkeydown: (event) => this.choosing.key(event),
    });
    this.element = make("label", { class: "field" }, `${option.label}${option.required ? "" : " (optional)"}`, this.input, list);
  }

  get value() {
    return this.file?.name ?? this.input.value;
  }

  get file() {
    return this.input.files?.[0];
  }

  async offer() {
    const typed = this.input.value.toLowerCase();
    const starting = (names) => names.filter((name) => name.toLowerCase().includes(typed)).map((text) => ({ text }));
    const { world } = this.composer.pane;
    const people = world.people.map((person) => `@${person.name}`);
    const roles = Object.values(world.roles).map((role) => `@${role.replace(/^@/, "")}`);
    const rooms = world.channels.filter((room) => room.kind !== "direct").map((room) => `#${room.name}`);
    if (this.option.autocomplete) {
      const wish = { act: "autocomplete", name: this.command.name, option: this.option.name, options: this.composer.filled() };
      const answer = await this.composer.pane.ask(wish);
      const found = (answer.choices ?? []).map((choice) => ({ text: choice.name, value: choice.value }));
      if (document.activeElement === this.input) this.choosing.show(found);
      return;
    }
    const offered = { boolean: ["yes", "no"], user: people, role: roles, mentionable: [...people, ...roles], channel: rooms };
    const names = this.option.choices.length ? this.option.choices : (offered[this.option.type] ?? []);
    this.choosing.show(names.includes(this.input.value) ? [] : starting(names));
  }
}

// A file as it travels to the place.
export async function carried(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
  return { name: file.name, type: file.type || "application/octet-stream", content };
}
