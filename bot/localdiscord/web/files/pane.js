// One person's client: their channels, what they see in one of them, and where they write.

import { Composer } from "/files/composer.js";
import { make } from "/files/dom.js";
import { empty } from "/files/empty.js";
import { refocusing } from "/files/focus.js";
import { fillIn } from "/files/modal.js";
import { Heading } from "/files/heading.js";
import { keep } from "/files/kept.js";
import { GONE, Line } from "/files/line.js";
import { message } from "/files/messages.js";
import { Past } from "/files/past.js";
import { people, rooms } from "/files/rooms.js";
import { Stop } from "/files/stop.js";
import { View } from "/files/view.js";

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
    this.channel = sessionStorage.getItem(person); // a reload goes on where one was
    this.rooms = make("nav", { class: "rooms", "aria-label": `Channels of ${person}` });
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": `Messages for ${person}` });
    this.past = new Past(this);
    this.view = new View([this.past.button, this.log], () => this.composer.focus());
    this.stop = new Stop(this.log);
    this.nothing = make("div", { class: "nothing" });
    this.status = make("div", { class: "status", role: "status" });
    this.composer = new Composer(this);
    const leave = () => {
      this.line.end();
      this.element.remove();
      closed();
    };
    this.heading = new Heading(this, leave);
    this.element = make(
      "section",
      { class: "pane", "aria-label": person },
      this.heading.element,
      make("div", { class: "inside" }, this.rooms, make("div", { class: "talk" }, this.view.element, this.nothing, this.view.newer, this.status, this.composer.element)),
    );
    this.names = {
      user: (id) => this.world.people.find((user) => user.id === id)?.name ?? id,
      role: (id) => this.world.roles[id] ?? id,
      channel: (id) => this.world.channels.find((room) => room.id === id)?.name ?? id,
    };
    this.line = new Line(person, {
      hear: (told) => this.hear(told),
      open: () => {
        this.element.classList.remove("away");
        this.tell("");
      },
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
    if (answer.form) fillIn(answer.form, this);
    return answer;
  }

  hear(told) {
    switch (told.type) {
      case "refused":
        this.line.end();
        this.element.classList.add("away");
        this.composer.area.disabled = true;
        this.tell(told.why, true, FOR_GOOD);
        break;
      case "world":
        this.world = { ...told, names: this.names };
        this.messages = new Map(told.messages.map((each) => [each.id, each]));
        this.past.channels = new Set(told.longer);
        this.look(this.here());
        break;
      case "places":
        Object.assign(this.world, told);
        if (this.here() !== this.channel) this.look(this.here());
        else this.drawRooms();
        if (!this.room) break;
        this.heading.settle(this.room);
        this.drawEmpty();
        break;
      case "message":
        this.take(told.message);
        break;
      case "gone":
        this.messages.delete(told.id);
        this.remove(document.getElementById(`${this.key}-${told.id}`));
        break;
      case "typing":
        if (told.channel === this.channel) this.tell(`${told.name} is typing…`, false, TYPING_LASTS);
        break;
      case "ping":
        if (told.channel !== this.channel) this.unread.set(told.channel, (this.unread.get(told.channel) ?? 0) + 1);
        this.drawRooms();
        break;
    }
  }

  take(told) {
    const known = document.getElementById(`${this.key}-${told.id}`);
    const new_ = !this.messages.has(told.id);
    if (new_ && this.past.holds(told)) return;
    this.messages.set(told.id, told);
    if (told.channel !== this.channel) {
      if (new_ && !this.unread.has(told.channel)) this.unread.set(told.channel, 0);
      return this.drawRooms();
    }
    if (told.author.id === this.world.bot.id) this.tell("");
    refocusing(known, () => {
      const drawn = message(told, this);
      if (known) keep(known, drawn);
      if (known) known.replaceWith(drawn);
      else this.log.append(drawn);
      return drawn;
    });
    this.stop.settle();
    if (new_) this.view.tell();
  }

  // Takes what was said before everything else in its channel.
  recall(messages) {
    this.messages = new Map([...messages.map((told) => [told.id, told]), ...this.messages]);
    const here = messages.filter((told) => told.channel === this.channel);
    this.log.prepend(...here.map((told) => message(told, this)));
  }

  // Takes a message away; whoever had the focus on it goes on with the one beside it, or writes.
  remove(drawn) {
    const beside = drawn?.nextElementSibling ?? drawn?.previousElementSibling ?? this.composer;
    if (drawn?.contains(document.activeElement)) beside.focus();
    drawn?.remove();
    this.stop.settle();
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

  // The channel that is looked at, as it is told of.
  get room() {
    return this.world.channels.find((room) => room.id === this.channel);
  }

  // Looks at the channel that somebody chose, to write there.
  go(id) {
    this.look(id);
    this.composer.focus();
  }

  async look(id) {
    if (id !== this.channel && this.room) this.composer.close(); // what was begun outlives its channel
    this.channel = id;
    sessionStorage.setItem(this.person, id);
    this.unread.delete(id);
    this.drawRooms();
    const { room } = this;
    if (!room) return;
    this.heading.look(room);
    this.drawEmpty();
    this.composer.look(room);
    this.log.ariaBusy = "true";
    const answer = await this.ask({ act: "commands" });
    this.commands = answer.commands ?? [];
    this.drawRooms();
    this.composer.typed();
    this.log.replaceChildren(...this.visible().map((told) => message(told, this)));
    this.stop.settle();
    this.past.settle();
    this.view.follow();
    this.log.ariaBusy = "false";
  }

  drawEmpty() {
    refocusing(this.nothing, () => {
      this.nothing.replaceChildren(...empty(this, this.room));
      return this.nothing;
    });
  }

  drawRooms() {
    refocusing(this.rooms, () => {
      this.rooms.replaceChildren(...rooms(this), ...people(this));
      return this.rooms;
    });
  }

  tell(text, bad = false, lasts = SHOWN_ERROR_LASTS) {
    clearTimeout(this.fading);
    this.status.textContent = text;
    this.status.classList.toggle("bad", bad);
    if (text && lasts !== FOR_GOOD) this.fading = setTimeout(() => (this.status.textContent = ""), lasts);
  }

  async openThread(wish) {
    const answer = await this.ask({ act: "thread", ...wish });
    if (answer.channel) this.go(answer.channel);
  }

  async delete(told) {
    const answer = await this.ask({ act: "delete", message: told.id });
    if (answer.gone) this.hear({ type: "gone", id: answer.gone });
  }
}
