import type { ReactNode } from "react";
import { Masthead } from "./masthead";

interface Props {
  readonly title: string;
  /** What goes with the form so that no other site can send it. */
  readonly token: string;
  readonly action: "/sign-in" | "/sign-out";
  readonly submit: string;
  readonly children?: ReactNode;
}

/** A page with nothing but a form to sign in or out. */
export function SignForm({ title, token, action, submit, children }: Props) {
  return (
    <>
      <Masthead>{null}</Masthead>
      <main id="results" tabIndex={-1} className="plain-page">
        <h1>{title}</h1>
        <form method="post" action={action} className="sign-form">
          <input type="hidden" name="_csrf" value={token} />
          {children}
          <button type="submit" className="button">
            {submit}
          </button>
        </form>
      </main>
    </>
  );
}
