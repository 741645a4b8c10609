import type { ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
}

/** The head of every page: the name, and a search form. */
export function Masthead({ children }: Props) {
  return (
    <header className="masthead">
      {/* A full load on purpose: it also leaves a search behind. */}
      {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
      <a href="/" className="masthead-name">
        Communiqué
      </a>
      {children}
    </header>
  );
}
