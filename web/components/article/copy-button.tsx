"use client";

import { useState } from "react";

interface Props {
  readonly text: string;
  readonly labels: { readonly copy: string; readonly copied: string };
}

/** Puts a text into the clipboard. */
export function CopyButton({ text, labels }: Props) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <button
        type="button"
        className="text-button js-only"
        onClick={() => void copy().catch(() => setCopied(false))}
      >
        {labels.copy}
      </button>
      <output>{isCopied && labels.copied}</output>
    </>
  );
}
