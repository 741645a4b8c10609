import { serverLog } from "../server-log";

/**
 * Makes a body of pieces of text that are made when they are wanted: a slow
 * client is waited for, and one that goes away ends it.
 *
 * @param onCancel is called when the client has gone, and must end what a piece
 *   is being waited for
 */
export function toByteStream(
  pieces: AsyncGenerator<string, void, undefined>,
  onCancel: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isGone = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (done === true) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          // The client sees that the connection broke off, and nobody why.
          if (!isGone) serverLog.error({ err: error }, "a file broke off");
          throw error;
        }
      },
      async cancel() {
        isGone = true;
        onCancel();
        await pieces.return();
      },
    },
    // Nothing is made before it is asked for.
    { highWaterMark: 0 },
  );
}
