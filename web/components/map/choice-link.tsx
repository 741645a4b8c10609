import type { ComponentProps, MouseEvent } from "react";

interface Props extends ComponentProps<"a"> {
  readonly href: string;
  readonly onChoose: () => void;
}

/** A link to the search that a choice leads to, made in place where it can be. */
export function ChoiceLink({ href, onChoose, children, ...rest }: Props) {
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    onChoose();
  };
  return (
    <a {...rest} href={href} onClick={choose}>
      {children}
    </a>
  );
}
