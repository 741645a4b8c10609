import { expect, test } from "vitest";
import { deriveSearchKey } from "./config";

test("derives the key that Meilisearch 1.21.0 derives", () => {
  // The engine's answer to POST /keys with this uid under this master key.
  expect(deriveSearchKey("communique-test-master")).toBe(
    "3026739a28d0565acbb7a41171be242d21791cd4fecf5988780007f236f92b95",
  );
  expect(deriveSearchKey(undefined)).toBe("");
});
