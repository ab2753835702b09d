"use strict";
// Follows what is saved: the server says that there is news, and what differs is put in its place.
// Lists that were opened, what was typed and where the page was scrolled to stay as they are.
(() => {
  const renew = (old, now) => {
    if (old.isEqualNode(now)) return;
    if (old.nodeName !== now.nodeName || old.nodeType !== Node.ELEMENT_NODE) {
      old.replaceWith(now.cloneNode(true));
      return;
    }
    for (const {name} of [...old.attributes]) {
      if (!now.hasAttribute(name) && name !== "open") old.removeAttribute(name);
    }
    for (const {name, value} of now.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    const before = [...old.childNodes], after = [...now.childNodes];
    after.forEach((node, i) => before[i] ? renew(before[i], node) : old.append(node.cloneNode(true)));
    before.slice(after.length).forEach((node) => node.remove());
  };
  const root = document.documentElement;
  let busy = false, latest = root.dataset.version;
  const look = async () => {
    if (busy || latest === root.dataset.version) return;
    busy = true;
    try {
      const answer = await fetch(location.href, {cache: "no-store"});
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of ["top", "screen"]) renew(document.getElementById(id), page.getElementById(id));
      root.dataset.version = page.documentElement.dataset.version;
    } finally {
      busy = false;
    }
    look();
  };
  const news = new EventSource("/news");
  news.onmessage = ({data}) => { latest = data; look(); };
  addEventListener("pagehide", () => news.close());
})();
