import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { openFolders, type Folders } from "./open-folders.ts";

const documentSchema = z.object({
  path: z.string(),
  cluster: z.string(),
  leads: z.boolean(),
  versions: z.number(),
});

const PARAGRAPHS = [
  "Foreign ministers Sergey Lavrov and Wang Yi met in Vienna on Friday and talked for three hours about the return of inspectors, officials of both delegations said.",
  "They agreed that a working group should draw up a list of open questions, and that its members would meet again in the autumn at the seat of the agency.",
  "Neither side would say whether the sanctions that the Security Council had imposed nine years earlier were on the table, though diplomats expected as much.",
  "The host, Austrian foreign minister Alexander Schallenberg, spoke of a sober and useful conversation between two neighbours who had avoided one another for months.",
  "Reporters who had waited in the rain outside the palace were told that there would be no joint appearance before the cameras and no printed statement.",
];
const LATER =
  "In the evening a spokesman added that the list would be shorter than had been feared, and that two of its points had been settled at dinner.";

/** A report of an agency that came out on that day of June 2021. */
const article = (day: number, title: string, ...paragraphs: string[]) =>
  [
    title,
    `VIENNA, June ${day}, 2021 (Reuters) - ${paragraphs[0]}`,
    ...paragraphs.slice(1),
  ].join("\n\n");
const edited = PARAGRAPHS.map((text) =>
  text.replace("Reporters", "Journalists"),
);
/** Another report, of the same length. */
const other = article(
  14,
  "Ambassadors return to Oslo",
  "Norway and Iran will exchange ambassadors again after four years, Ine Eriksen Soreide told parliament in Oslo on Monday in a short statement.",
  "Her ministry had worked towards it since spring with the help of Swiss mediators, who carried letters between the capitals when no other channel was left.",
  "Trade between both countries had fallen to a tenth of what it once was, and shipowners were among the first to welcome the decision of the government.",
);

/** By path: the leading article's path, and how many they are. */
type Groups = Readonly<Record<string, readonly [leader: string, size: number]>>;

// Each starts the command line several times.
vi.setConfig({ testTimeout: 180_000 });

describe("versions in an index that is brought up to date", () => {
  let folders: Folders;
  beforeAll(async () => {
    folders = await openFolders({
      "a.txt": article(14, "Ministers meet in Vienna", ...PARAGRAPHS),
      "b.txt": article(15, "Lavrov and Wang in Vienna", ...edited),
      "c.txt": other,
    });
    await folders.index();
  });
  afterAll(() => folders.close());

  /** Checks that it is what a rebuild would give, and gives back its groups. */
  const readGroups = async (): Promise<Groups> => {
    const { is, should } = await folders.compare();
    expect(is).toEqual(should);
    const documents = new Map(
      [...is].map(([id, document]) => [id, documentSchema.parse(document)]),
    );
    return Object.fromEntries(
      [...documents].map(([id, { path, cluster, leads, versions }]) => {
        expect(leads).toBe(cluster === id);
        return [path, [documents.get(cluster)?.path ?? "?", versions]];
      }),
    );
  };

  test("are grouped in a new one", async () => {
    expect(await readGroups()).toEqual({
      "a.txt": ["a.txt", 2],
      "b.txt": ["a.txt", 2],
      "c.txt": ["c.txt", 1],
    });
  });

  test("follow a leader that is added, is changed and goes", async () => {
    await folders.write(
      "d.jsonl",
      [13, 14]
        .map((day) =>
          JSON.stringify({
            url: `https://a.example/${day}`,
            title: `Vienna talks, day ${day}`,
            date: `2021-06-${day}`,
            text: [...PARAGRAPHS, ...(day === 14 ? [LATER] : [])].join("\n\n"),
          }),
        )
        .join("\n"),
    );
    await folders.index();
    expect(await readGroups()).toEqual({
      "a.txt": ["d.jsonl#1", 4],
      "b.txt": ["d.jsonl#1", 4],
      "c.txt": ["c.txt", 1],
      "d.jsonl#1": ["d.jsonl#1", 4],
      "d.jsonl#2": ["d.jsonl#1", 4],
    });

    await folders.remove("d.jsonl");
    await folders.write("a.txt", other.replace("Monday", "Tuesday"));
    await folders.index();
    expect(await readGroups()).toMatchObject({
      "b.txt": ["b.txt", 1],
      "a.txt": [expect.stringMatching(/^[ac]\.txt$/), 2],
      "c.txt": [expect.stringMatching(/^[ac]\.txt$/), 2],
    });

    await folders.remove("c.txt");
    await folders.write("b.txt", article(16, "Vienna", ...PARAGRAPHS, LATER));
    await folders.write("e.txt", article(17, "Again", ...PARAGRAPHS));
    await folders.index();
    expect(await readGroups()).toEqual({
      "a.txt": ["a.txt", 1],
      "b.txt": ["b.txt", 2],
      "e.txt": ["b.txt", 2],
    });
  });

  test("stay as they are while nothing changes", async () => {
    const before = await readGroups();
    const { stderr } = await folders.index();
    expect(stderr).toContain("index is up to date");
    expect(await readGroups()).toEqual(before);
  });
});
