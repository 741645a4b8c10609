"use client";

import type { ReactNode } from "react";
import { useTranslate } from "../lib/translate";
import { Masthead } from "./masthead";
import { PlainSearchForm } from "./plain-search-form";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that has something short to say. */
export function PlainPage({ title, children }: Props) {
  const t = useTranslate();
  return (
    <>
      <Masthead>
        <PlainSearchForm />
      </Masthead>
      <main id="results" tabIndex={-1} className="plain-page">
        <h1>{title}</h1>
        {children}
        <p>
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
          <a href="/">{t("search.all")}</a>
        </p>
      </main>
    </>
  );
}
