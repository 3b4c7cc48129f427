// The top of a pane: who looks where, what can be done with that channel, and the way out.

import { threadBeside } from "/files/asking.js";
import { make } from "/files/dom.js";
import { called } from "/files/names.js";

export class Heading {
  constructor(pane, leave) {
    this.pane = pane;
    this.title = make("strong", {}, pane.person);
    this.acts = make("span", { class: "acts" });
    const about = `${pane.person} leaves`;
    const out = make("button", { class: "act", type: "button", title: about, "aria-label": about, onclick: leave }, "✕");
    this.element = make("header", {}, this.title, this.acts, out);
  }

  look(room) {
    const where = room.kind === "direct" ? "direct messages" : called(room, this.pane.world.channels);
    this.title.textContent = this.title.title = `${this.pane.person} · ${where}`;
    if (room.kind === "text") this.acts.replaceChildren(threadBeside(this.pane));
    else this.settle(room);
  }

  // A thread may be archived, and come back, while somebody looks at it.
  settle(room) {
    const archive = () => this.pane.ask({ act: "archive" });
    if (room.kind === "text") return;
    const open = room.kind === "thread" && !room.archived;
    this.acts.replaceChildren(...(open ? [make("button", { class: "act archive", type: "button", onclick: archive }, "Archive")] : []));
  }
}
