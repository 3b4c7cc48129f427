// What was said before all that a pane knows of: it comes a page at a time, by a button.

import { make } from "/files/dom.js";

export class Past {
  constructor(pane) {
    this.pane = pane;
    this.channels = new Set(); // those with more to tell
    this.button = make("button", { class: "press older", type: "button", hidden: true, onclick: () => this.ask() }, "Older messages ↑");
  }

  settle() {
    this.button.hidden = !this.channels.has(this.pane.channel);
  }

  // Whether a message belongs there, though something has changed about it now.
  holds(told) {
    const first = [...this.pane.messages.values()].find((each) => each.channel === told.channel);
    return this.channels.has(told.channel) && BigInt(told.id) < BigInt(first.id);
  }

  async ask() {
    const { pane } = this;
    const { channel } = pane;
    const answer = await pane.ask({ act: "before", message: pane.visible()[0]?.id });
    if (answer.error) return;
    if (!answer.more) this.channels.delete(channel);
    pane.recall(answer.messages);
    if (pane.channel !== channel) return;
    const focused = document.activeElement === this.button;
    this.settle();
    // What was read stays where it is; the button may be gone.
    if (focused && this.button.hidden) pane.log.firstElementChild.focus({ preventScroll: true });
  }
}
