import { open, rename, type FileHandle } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";

/** Items written at a time. */
const ITEMS_AT_ONCE = 50;

/** Of what comes next: four bytes. */
const HEAD_BYTES = 4;

/**
 * Writes items to a file, for another process of this program to read. It has its name when it is whole.
 *
 * @throws the system's error
 */
export async function writeSpool(
  file: string,
  items: AsyncIterable<unknown>,
): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, "w");
  try {
    let held: unknown[] = [];
    const write = async () => {
      const body = serialize(held);
      const head = Buffer.alloc(HEAD_BYTES);
      head.writeUInt32LE(body.length);
      held = [];
      await handle.writev([head, body]);
    };
    for await (const item of items) {
      held.push(item);
      if (held.length >= ITEMS_AT_ONCE) await write();
    }
    if (held.length > 0) await write();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

/**
 * Reads the items that `writeSpool` wrote, as they were.
 *
 * @throws the system's error, or one that says that the file is cut off
 */
export async function* readSpool<Item>(file: string): AsyncGenerator<Item> {
  const handle = await open(file);
  try {
    for (;;) {
      const head = await readWhole(handle, HEAD_BYTES);
      if (head.length === 0) return;
      const size =
        head.length === HEAD_BYTES ? head.readUInt32LE() : head.length;
      const body = await readWhole(handle, size);
      if (head.length < HEAD_BYTES || body.length < size)
        throw new Error(`${file}: ends too early`);
      const items: Item[] = deserialize(body);
      yield* items;
    }
  } finally {
    await handle.close();
  }
}

/** So many bytes, or fewer at the end of the file. */
async function readWhole(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
