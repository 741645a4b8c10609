import { toNamesUid } from "../names/name-document.ts";
import { toKeySecret, type EngineKey } from "./engine-key.ts";

/**
 * The uid of the key that the web server searches with. A key's secret follows from the master key and its uid, so it can
 * be worked out and needs no place where it is written down.
 */
export const SEARCH_KEY_UID = "8f9c1c53-6d0e-4a3d-9f52-6f0d6f3f8b11";

/** The secret of the web server's key. */
export const toSearchKey = (masterKey: string) =>
  toKeySecret(masterKey, SEARCH_KEY_UID);

/** The web server's key: searches the articles' index and that of their names, and reads when they last changed: that is when pages drop the answers that they keep. */
export const searchKeyFor = (indexUid: string): EngineKey => ({
  uid: SEARCH_KEY_UID,
  name: "Communiqué web",
  description: "Searches articles and names, and learns when they changed",
  actions: ["search", "indexes.get"],
  indexes: [indexUid, toNamesUid(indexUid)],
});
