// The window on a log. Its end stays in view by itself (style.css) until somebody reads above.

import { make } from "/files/dom.js";

export class View {
  // `leave` is called when somebody has gone back to the end by the button, which is gone then.
  constructor(talk, leave) {
    const back = () => {
      this.follow();
      leave();
    };
    this.newer = make("button", { class: "press newer", type: "button", hidden: true, onclick: back }, "New messages ↓");
    this.element = make("div", { class: "view", onscroll: () => this.atEnd && (this.newer.hidden = true) }, make("div", { class: "past" }, talk));
  }

  // A view is scrolled from its end, upwards below zero.
  get atEnd() {
    return this.element.scrollTop > -1;
  }

  follow() {
    this.element.scrollTop = 0;
  }

  // Tells whoever reads above that there is something new. Where they are takes a layout of the
  // whole log, and is looked up once a frame, however much comes.
  tell() {
    this.looking ??= requestAnimationFrame(() => {
      this.looking = null;
      this.newer.hidden = this.atEnd;
    });
  }
}
