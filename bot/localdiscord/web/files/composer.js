// Where somebody writes: text, a reply, an edit, or a slash command with its options.

import { Choosing } from "/files/choosing.js";
import { leaving, make } from "/files/dom.js";
import { carried } from "/files/field.js";
import { Filling } from "/files/filling.js";
import { called, named } from "/files/names.js";

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.target = null;
    this.drafts = new Map(); // what is begun in channels that are not looked at
    this.list = make("ul", { class: "picker", role: "listbox", "aria-label": "People and commands", id: `${pane.key}-picker`, hidden: true });
    this.area = make("textarea", {
      "aria-label": "Message",
      onkeydown: (event) => this.key(event),
      oninput: () => this.typed(),
      onblur: () => this.choosing.hide(),
    });
    this.choosing = new Choosing(this.area, this.list, (entry) => this.take(entry));
    this.note = make("div", { class: "about" });
    this.picked = make("input", { type: "file", multiple: true, "aria-label": "Files", onchange: () => this.aim(this.target) });
    const pick = make("label", { class: "act pick", title: "Files" }, "📎", this.picked);
    this.line = make("div", { class: "line" }, this.area, pick);
    this.element = make("div", { class: "composer" }, this.list, this.note, this.line);
  }

  focus() {
    (this.filling?.fields[0].input ?? this.area).focus();
  }

  look(channel) {
    const where = channel.kind === "direct" ? `@${this.pane.world.bot.name}` : called(channel, this.pane.world.channels);
    const forum = channel.kind === "forum";
    this.area.placeholder = forum ? `First line: a title for a post in ${where}` : `Message ${where}: @ for people, / for commands`;
    this.area.disabled = !channel.writable;
    if (channel.id === this.channel) return;
    this.forget();
    // What is begun in a channel that is gone goes along.
    if (this.pane.world.channels.some((room) => room.id === this.channel)) {
      this.drafts.set(this.channel, this.area.value);
      this.area.value = this.drafts.get(channel.id) ?? "";
    }
    this.channel = channel.id;
  }

  replyTo(told) {
    if (this.target?.edit) this.forget();
    this.aim({ reply: told.id, about: `Replying to ${told.author.name}` });
  }

  edit(told) {
    if (!this.target?.edit) this.draft = this.area.value;
    this.area.value = named(told.content, this.pane.world.people);
    this.picked.value = "";
    this.aim({ edit: told.id, about: "Editing your message" });
  }

  // Sets what the text is about: a reply, an edit, or nothing; and says so, with the files to send.
  aim(target) {
    this.target = target;
    this.picked.disabled = Boolean(target?.edit);
    const names = [...this.picked.files].map((file) => file.name).join(", ");
    const about = [target?.about, names && `Sending ${names}`].filter(Boolean).join(" · ");
    this.note.replaceChildren(...(about ? [make("span", {}, about), leaving(() => this.forget())] : []));
    this.area.focus();
  }

  // Leaves a reply or an edit, and goes on with what was begun before the edit.
  forget() {
    if (this.target?.edit) this.area.value = this.draft;
    this.target = null;
    this.picked.disabled = false;
    this.picked.value = "";
    this.note.replaceChildren();
    this.choosing.hide();
  }

  typed() {
    const text = this.area.value;
    const command = this.commandIn(text);
    if (command?.options.length) return this.begin(command, text.slice(command.label.length + 2));
    const somebody = /(?:^|\s)@(\S*)$/.exec(text.slice(0, this.area.selectionStart));
    if (somebody) {
      const wanted = somebody[1].toLowerCase();
      const people = this.pane.world.people.filter((user) => user.name.toLowerCase().startsWith(wanted));
      return this.choosing.show(people.map((user) => ({ text: `@${user.name}`, hint: user.bot ? "app" : "", somebody: wanted.length + 1 })));
    }
    if (!text.startsWith("/") || text.includes("\n") || this.target?.edit) return this.choosing.hide();
    const wanted = text.slice(1).trimEnd().toLowerCase();
    const found = this.pane.menus("slash").filter((command) => command.label.startsWith(wanted));
    this.choosing.show(found.map((command) => ({ text: `/${command.label}`, hint: command.about, command })));
  }

  // The command that a text begins with, by its name and a space; an edit uses none.
  commandIn(text) {
    if (this.target?.edit) return null;
    return this.pane.menus("slash").find(({ label }) => text.toLowerCase().startsWith(`/${label} `));
  }

  // Takes what was picked: a command, or somebody to speak to.
  take(entry) {
    if (entry.command) return this.begin(entry.command);
    const end = this.area.selectionStart;
    this.area.setRangeText(`${entry.text} `, end - entry.somebody, end, "end");
    this.choosing.hide();
  }

  async key(event) {
    if (this.choosing.key(event)) return;
    if (event.key === "Escape") this.forget();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      await this.send();
    } else if (event.key === "ArrowUp" && !this.area.value) {
      const mine = this.pane.visible().filter((told) => told.mine && !told.system).at(-1);
      if (!mine) return;
      event.preventDefault(); // the cursor stays at the end
      this.edit(mine);
    }
  }

  async send() {
    const text = this.area.value;
    const { target } = this;
    const picked = [...this.picked.files];
    if (!text.trim() && target?.edit) return this.pane.tell("Nothing is left of it. ✕ on the message deletes it, Escape leaves it be.", true);
    if (!text.trim() && !picked.length) return;
    if (/^\/[^\s/]+(\s|$)/.test(text) && !target?.edit) return this.useTyped(text.trim());
    const files = await Promise.all(picked.map(carried));
    this.area.value = "";
    this.forget();
    if (!target?.edit) this.pane.view.follow();
    const wish = target?.edit
      ? { act: "edit", message: target.edit, text }
      : { act: "say", text, reply: target?.reply, files };
    const answer = await this.pane.ask(wish);
    if (answer.error) {
      this.area.value = text;
      const again = new DataTransfer();
      picked.forEach((file) => again.items.add(file));
      this.picked.files = again.files;
      this.aim(target);
    }
    if (answer.unheard) this.pane.tell(`${this.pane.world.bot.name} was not mentioned, and may not answer: begin with @ to speak to it.`);
    if (answer.channel) this.pane.go(answer.channel);
  }

  // Uses the command that a text is, and says so where it is none.
  useTyped(text) {
    const command = this.commandIn(`${text} `);
    if (!command) return this.pane.tell(`There is no command ${text.split(/\s/)[0]}.`, true);
    const rest = text.slice(command.label.length + 2);
    if (rest && !command.options.length) return this.pane.tell(`/${command.label} takes no text.`, true);
    return this.begin(command, rest);
  }

  // Lets somebody fill in the options of a command, the first with a text; without options it is used at once.
  begin(command, text = "") {
    this.choosing.hide();
    this.area.value = "";
    if (!command.options.length) return this.use(command, {});
    const filling = new Filling(command, this.pane, { sent: () => this.fill(filling), left: () => this.close() });
    this.open(filling);
    filling.begin(text);
  }

  open(filling) {
    this.filling = filling;
    this.line.hidden = true;
    this.element.append(filling.element);
  }

  close() {
    if (!this.filling) return;
    this.filling.element.remove();
    this.filling = null;
    this.line.hidden = false;
    this.area.focus();
  }

  // Uses the command as it is filled in; where that fails, it can be mended.
  async fill(filling) {
    const focused = document.activeElement;
    const { channel } = this.pane;
    this.close(); // at once: a second Enter would use it again
    const options = await filling.carried().catch(() => null);
    if (!options) this.pane.tell("A file that was picked cannot be read.", true);
    const used = options && !(await this.use(filling.command, options)).error;
    if (used || this.filling || this.pane.channel !== channel) return;
    this.open(filling);
    focused.focus();
  }

  use(command, options) {
    this.pane.view.follow();
    return this.pane.ask({ act: "slash", name: command.name, options });
  }
}
