// The bar in which a slash command is filled in, each of its options in a field of its own.

import { leaving, make } from "/files/dom.js";
import { Field, carried } from "/files/field.js";

export class Filling {
  // `sent` is called when everything is filled in, `left` when somebody would rather not.
  constructor(command, pane, { sent, left }) {
    this.command = command;
    this.fields = command.options.map((option) => new Field(option, this, pane));
    const send = (event) => {
      event.preventDefault();
      sent();
    };
    this.element = make(
      "form",
      { class: "fill", onsubmit: send, onkeydown: (event) => event.key === "Escape" && left() },
      make("div", { class: "about" }, make("strong", {}, `/${command.label}`), leaving(left)),
      this.fields.map((field) => field.element),
      make("button", { class: "press primary" }, "Send"),
    );
  }

  begin(text) {
    const [first] = this.fields;
    first.write(text);
    first.input.focus();
  }

  // What stands in the fields, by the names of the options.
  get values() {
    return Object.fromEntries(this.fields.map((field) => [field.option.name, field.value]));
  }

  // The same as it travels to the place, with the files that were picked.
  async carried() {
    const picked = this.fields.filter((field) => field.file);
    const files = await Promise.all(picked.map(async (field) => [field.option.name, await carried(field.file)]));
    return { ...this.values, ...Object.fromEntries(files) };
  }
}
