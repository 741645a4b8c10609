"use client";

import { useEffect } from "react";

/**
 * Lets notes open without an entry in the history, take the focus, and give it
 * back when they are closed, by Escape too; takes marks that are switched off
 * out of the order of the tabulator. Without it they are plain links.
 */
export function NoteKeys() {
  useEffect(() => {
    let opener: HTMLElement | null = null;

    const open = (link: HTMLAnchorElement) => {
      opener = link;
      location.replace(link.hash);
      document.querySelector<HTMLElement>(".note:target")?.focus();
    };
    const close = () => {
      location.replace("#closed");
      // Not to be part of an address that is copied.
      history.replaceState(null, "", location.pathname + location.search);
      opener?.focus({ preventScroll: true });
    };
    const click = (event: MouseEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || isModified(event)) return;
      const link = target.closest<HTMLAnchorElement>("a.mention, .note-close");
      if (link === null) return;
      event.preventDefault();
      if (link.matches(".mention")) open(link);
      else close();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && document.querySelector(".note:target"))
        close();
    };

    document.addEventListener("click", click);
    document.addEventListener("keydown", press);
    document.addEventListener("change", setTabStops);
    setTabStops();
    return () => {
      document.removeEventListener("click", click);
      document.removeEventListener("keydown", press);
      document.removeEventListener("change", setTabStops);
    };
  }, []);
  return null;
}

const KINDS = ["official", "country", "date"];

function setTabStops() {
  const marked = KINDS.filter((kind) =>
    document.querySelector(`#mark-${kind}:checked`),
  );
  for (const link of document.querySelectorAll<HTMLElement>("a.mention")) {
    const isOn = marked.some((kind) => link.matches(`.is-${kind}`));
    link.tabIndex = isOn ? 0 : -1;
  }
}

const isModified = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  ctrlKey || metaKey || shiftKey || altKey;
