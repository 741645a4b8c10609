"use client";

import { useEffect } from "react";

const FIRST_PAUSE_MS = 3_000;
const LAST_PAUSE_MS = 30_000;

/** Loads the page again as soon as searches are answered; asks ever more seldom, and only while it is seen. */
export function ReloadWhenReady() {
  useEffect(() => {
    let pause = FIRST_PAUSE_MS;
    let timer = 0;
    const ask = async () => {
      const answer = document.hidden
        ? null
        : await fetch("/readyz").catch(() => null);
      if (answer?.ok) {
        window.location.reload();
        return;
      }
      pause = Math.min(pause * 2, LAST_PAUSE_MS);
      wait();
    };
    const wait = () => {
      timer = window.setTimeout(() => void ask(), pause);
    };
    wait();
    return () => window.clearTimeout(timer);
  }, []);
  return null;
}
