import { request, Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** One connection is used again and again, as a proxy in front does. */
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** What is sent, with nothing made tidy on the way: a browser's `fetch` would take `..` out of a path. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Sends a request as it is. */
export const sendRaw = (
  address: string,
  { method, path, headers = {}, body = "" }: RawRequest,
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request(
      { hostname, port, method, path, headers, agent },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text,
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

const MOST_TRIES = 10;

/** The same, again as long as the site says that it has too much to do, which on a busy machine it may say truly. */
export async function sendPatiently(
  address: string,
  raw: RawRequest,
): Promise<RawAnswer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await sendRaw(address, raw);
    const after = Number(answer.headers["retry-after"]);
    const isBusy = answer.status === 503 && answer.body.includes(TOO_MANY);
    if (!isBusy || Number.isNaN(after) || tries === MOST_TRIES) return answer;
    await sleep(after * 1000);
  }
}

const TOO_MANY = "Too many are searching";
