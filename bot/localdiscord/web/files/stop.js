// Of all messages one alone is a stop of Tab, with all that is in it; arrow keys lead to the others.

const CONTROLS = "a, button, summary, input, select, pre, .spoiler[role]";

export class Stop {
  constructor(log) {
    this.log = log;
    log.addEventListener("focusin", () => this.settle());
  }

  // Stops at the message that has the focus, or else at the newest.
  settle() {
    const here = document.activeElement.closest(".message");
    const message = this.log.contains(here) ? here : this.log.lastElementChild;
    if (message === this.message) return;
    if (this.message) reach(this.message, -1);
    this.message = message;
    if (message) reach(message, 0);
  }
}

// Lets Tab stop at a message and in it (0), or at none of it (-1).
export function reach(message, index) {
  for (const stop of [message, ...message.querySelectorAll(CONTROLS)]) stop.tabIndex = index;
}
