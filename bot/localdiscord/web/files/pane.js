// One person's client: their channels, what they see in one of them, and where they write.

import { form } from "/files/components.js";
import { Composer } from "/files/composer.js";
import { make } from "/files/dom.js";
import { GONE, Line } from "/files/line.js";
import { message } from "/files/messages.js";

const TYPING_LASTS = 8000;
const SHOWN_ERROR_LASTS = 6000;
const FOR_GOOD = Infinity;
let count = 0;

export class Pane {
  constructor(person, closed) {
    this.person = person;
    this.key = `pane${count++}`;
    this.messages = new Map();
    this.unread = new Map();
    this.commands = [];
    this.channel = null;
    this.rooms = make("nav", { class: "rooms", "aria-label": `Channels of ${person}` });
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": `Messages for ${person}` });
    this.status = make("div", { class: "status", role: "status" });
    this.composer = new Composer(this);
    const leave = () => {
      this.line.end();
      this.element.remove();
      closed();
    };
    this.title = make("strong", {}, person);
    this.element = make(
      "section",
      { class: "pane", "aria-label": person },
      make("header", {}, this.title, make("button", { class: "act", type: "button", title: `${person} leaves`, onclick: leave }, "✕")),
      this.rooms,
      make("div", { class: "talk" }, this.log, this.status, this.composer.element),
    );
    this.names = {
      user: (id) => this.world.people.find((user) => user.id === id)?.name ?? id,
      role: (id) => this.world.roles[id] ?? id,
      channel: (id) => this.world.channels.find((room) => room.id === id)?.name ?? id,
    };
    this.line = new Line(person, {
      hear: (told) => this.hear(told),
      open: () => this.element.classList.remove("away"),
      broken: () => {
        this.element.classList.add("away");
        this.tell(GONE, true);
      },
    });
  }

  // Asks for something in this person's name, where they look; resolves to the answer.
  async ask(wish) {
    const answer = await this.line.ask({ channel: this.channel, ...wish });
    if (answer.error) this.tell(answer.error, true);
    return answer;
  }

  hear(told) {
    switch (told.type) {
      case "refused":
        this.line.end();
        this.element.classList.add("away");
        this.tell(told.why, true, FOR_GOOD);
        break;
      case "world":
        this.world = { ...told, names: this.names };
        this.messages = new Map(told.messages.map((each) => [each.id, each]));
        this.look(this.here());
        break;
      case "places":
        Object.assign(this.world, told);
        if (this.here() === this.channel) this.drawRooms();
        else this.look(this.here());
        break;
      case "message":
        this.take(told.message);
        break;
      case "gone":
        this.messages.delete(told.id);
        document.getElementById(`${this.key}-${told.id}`)?.remove();
        break;
      case "typing":
        if (told.channel === this.channel) this.tell(`${told.name} is typing…`, false, TYPING_LASTS);
        break;
      case "ping":
        if (told.channel !== this.channel) this.unread.set(told.channel, (this.unread.get(told.channel) ?? 0) + 1);
        this.drawRooms();
        break;
      case "form":
        this.fillIn(told);
        break;
    }
  }

  take(told) {
    const known = document.getElementById(`${this.key}-${told.id}`);
    const new_ = !this.messages.has(told.id);
    this.messages.set(told.id, told);
    if (told.channel !== this.channel) {
      if (new_ && !this.unread.has(told.channel)) this.unread.set(told.channel, 0);
      return this.drawRooms();
    }
    if (told.from_bot) this.tell("");
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    const focused = known?.contains(document.activeElement);
    const drawn = message(told, this);
    if (known) known.replaceWith(drawn);
    else this.log.append(drawn);
    if (focused) drawn.focus();
    if (atEnd) this.log.scrollTop = this.log.scrollHeight;
  }

  visible() {
    return [...this.messages.values()].filter((told) => told.channel === this.channel);
  }

  // The channel that is looked at, or the first where that is gone.
  here() {
    const { channels } = this.world;
    return (channels.find((room) => room.id === this.channel) ?? channels[0]).id;
  }

  menus(kind) {
    return this.commands.filter((command) => command.kind === kind);
  }

  async look(id) {
    this.channel = id;
    this.unread.delete(id);
    this.drawRooms();
    const room = this.world.channels.find((each) => each.id === id);
    if (!room) return;
    this.title.textContent = `${this.person} · ${room.kind === "direct" ? "direct messages" : `#${room.name}`}`;
    this.composer.look(room);
    const answer = await this.ask({ act: "commands" });
    this.commands = answer.commands ?? [];
    this.drawRooms();
    this.composer.typed();
    this.log.replaceChildren(...this.visible().map((told) => message(told, this)));
    this.log.scrollTop = this.log.scrollHeight;
  }

  drawRooms() {
    const { channels, guild, bot } = this.world;
    const children = (id) => channels.filter((room) => room.parent === id);
    const button = (room) =>
      make(
        "button",
        {
          type: "button",
          class: [room.kind, room.archived ? "archived" : "", this.unread.has(room.id) ? "unread" : ""].join(" "),
          "aria-current": room.id === this.channel ? "true" : null,
          onclick: () => this.look(room.id),
        },
        this.unread.get(room.id) ? make("span", { class: "pings" }, String(this.unread.get(room.id))) : null,
        room.kind === "direct" ? `@${bot.name}` : `${{ forum: "▤", thread: "↳" }[room.kind] ?? "#"} ${room.name}`,
      );
    const tree = channels.filter((room) => !room.parent && room.kind !== "direct").flatMap((room) => [room, ...children(room.id)]);
    const direct = channels.filter((room) => room.kind === "direct");
    this.rooms.replaceChildren(
      make("h2", {}, guild),
      ...tree.map(button),
      make("h2", {}, "Direct messages"),
      ...direct.map(button),
      ...this.people(),
    );
  }

  people() {
    const menus = this.menus("user");
    const each = this.world.people.map((user) =>
      make(
        "button",
        { type: "button", disabled: !menus.length, onclick: () => this.ask({ act: "menu", user: user.id, name: menus[0].name }) },
        `${user.name}${user.bot ? " (app)" : ""}`,
      ),
    );
    return [make("h2", {}, "People"), ...each];
  }

  tell(text, bad = false, lasts = SHOWN_ERROR_LASTS) {
    clearTimeout(this.fading);
    this.status.textContent = text;
    this.status.classList.toggle("bad", bad);
    if (text && lasts !== FOR_GOOD) this.fading = setTimeout(() => (this.status.textContent = ""), lasts);
  }

  async openThread(told) {
    const name = prompt("A name for the thread?");
    if (!name) return;
    const answer = await this.ask({ act: "thread", message: told.id, name });
    if (answer.channel) this.look(answer.channel);
  }

  async remove(told) {
    const answer = await this.ask({ act: "delete", message: told.id });
    if (answer.gone) this.hear({ type: "gone", id: answer.gone });
  }

  // Shows the form that the bot opened, and sends what was filled in.
  fillIn({ id, form: opened }) {
    const [fields, read] = form(opened.components, this.world);
    const dialog = make("dialog", { "aria-label": opened.title });
    const send = async (event) => {
      event.preventDefault();
      const answer = await this.ask({ act: "submit", interaction: id, values: await read() });
      if (!answer.error) dialog.close();
    };
    const cancel = make("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
    dialog.append(
      make("form", { onsubmit: send }, make("h2", {}, opened.title), fields, make("div", { class: "row" }, cancel, make("button", { class: "press primary" }, "Submit"))),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.composer.area.focus();
    });
    this.element.append(dialog);
    dialog.showModal();
  }
}
