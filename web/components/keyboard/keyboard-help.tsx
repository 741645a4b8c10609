"use client";

import { useEffect, useRef } from "react";
import { useTranslate } from "../../lib/translate";
import type { MessageKey } from "../../lib/translate";
import { focusHit, focusSearch } from "./move-focus";
import { takesText, toShortcut } from "./to-shortcut";
import { useSingleKeys } from "./use-single-keys";

const KEYS: readonly (readonly [key: string, does: MessageKey])[] = [
  ["/", "keys.search"],
  ["j", "keys.next"],
  ["k", "keys.previous"],
  ["Enter", "keys.read"],
  ["n", "keys.nextHit"],
  ["p", "keys.previousHit"],
  ["?", "keys.list"],
  ["Esc", "keys.leave"],
];

/** Single keys, their list, and the switch that turns them off. */
export function KeyboardHelp() {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useSingleKeys();

  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (takesText(event.target) || isCovered()) return;
      const shortcut = toShortcut(event);
      if (shortcut === null) return;
      event.preventDefault();
      if (shortcut === "search") focusSearch();
      else if (shortcut === "help") dialog.current?.showModal();
      else focusHit(shortcut === "next" ? 1 : -1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);

  return (
    <>
      <button
        type="button"
        className="text-button js-only"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t("keys.open")}
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{t("keys.title")}</h2>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <label className="keys-switch">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => setOn(event.currentTarget.checked)}
          />
          {t("keys.switch")}
        </label>
        <p className="keys-note">{t("keys.switchNote")}</p>
        <form method="dialog">
          <button type="submit" className="button">
            {t("keys.close")}
          </button>
        </form>
      </dialog>
    </>
  );
}

/** Whether a dialog is open over the page. */
function isCovered() {
  return document.querySelector("dialog[open], [aria-modal=true]") !== null;
}
