import { createServer } from "node:http";
import { z } from "zod/mini";
import type { EmbedderSettings } from "../src/embedder/embedder-settings.ts";

const DIMENSIONS = 256;

/** Words that mean the same to this model. */
const SAME: readonly (readonly string[])[] = [
  ["ceasefire", "truce", "armistice", "waffenruhe"],
  ["harvest", "crop", "ernte"],
];

const bodySchema = z.object({ texts: z.array(z.string()) });

/** A model of the tests: each meaning has its own direction, so a text is near to those it shares words or meanings with. */
export function toVector(text: string): number[] {
  const vector = Array.from({ length: DIMENSIONS }, () => 0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const meaning = SAME.findIndex((words) => words.includes(word));
    const place = meaning === -1 ? toPlace(word) : meaning;
    // Names of meanings say more than the words around them.
    vector[place] = (vector[place] ?? 0) + (meaning === -1 ? 1 : 4);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function toPlace(word: string): number {
  let hash = 0;
  for (const letter of word)
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return SAME.length + (hash % (DIMENSIONS - SAME.length));
}

/** An embedding service on this machine, which can be made to fail. */
export interface EmbeddingService {
  /** What an EMBEDDER_FILE holds to use it. */
  readonly settings: Extract<EmbedderSettings, { source: "rest" }>;
  /** Texts that it was asked for, since the last look. */
  readonly takeTexts: () => readonly string[];
  readonly fail: (isFailing: boolean) => void;
  readonly close: () => Promise<void>;
}

export async function startEmbeddingService(): Promise<EmbeddingService> {
  let texts: string[] = [],
    isFailing = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = bodySchema.safeParse(
        JSON.parse(Buffer.concat(chunks).toString()),
      );
      response.setHeader("content-type", "application/json");
      if (isFailing || !body.success) {
        response.statusCode = isFailing ? 503 : 400;
        response.end('{"error": "no vectors"}');
        return;
      }
      texts.push(...body.data.texts);
      response.end(JSON.stringify({ vectors: body.data.texts.map(toVector) }));
    });
  });
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve()),
  );
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new TypeError("a server without a port");
  return {
    settings: {
      source: "rest",
      url: `http://127.0.0.1:${address.port}/embed`,
      request: { texts: ["{{text}}", "{{..}}"] },
      response: { vectors: ["{{embedding}}", "{{..}}"] },
    },
    takeTexts: () => {
      const taken = texts;
      texts = [];
      return taken;
    },
    fail: (is) => {
      isFailing = is;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
