// Of all messages one alone is a stop of Tab, and arrow keys lead to the others.

export class Stop {
  constructor(log) {
    this.log = log;
    log.addEventListener("focusin", () => this.settle());
  }

  // Stops at the message that has the focus, or else at the newest.
  settle() {
    const here = document.activeElement.closest(".message");
    const message = this.log.contains(here) ? here : this.log.lastElementChild;
    if (this.message) this.message.tabIndex = -1;
    this.message = message;
    if (message) message.tabIndex = 0;
  }
}
