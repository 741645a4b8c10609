"use client";

import { IntlProvider } from "use-intl";
import type { ComponentProps } from "react";

/** Hands the page's messages to the components that run in the browser. */
export function MessagesProvider(props: ComponentProps<typeof IntlProvider>) {
  return <IntlProvider timeZone="UTC" {...props} />;
}
