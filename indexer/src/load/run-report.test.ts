import { describe, expect, test } from "vitest";
import { textOutput } from "./report-output.ts";
import { RunReport } from "./run-report.ts";

/** A stream that keeps what is written to it. */
function fakeStream({ isTTY = false } = {}) {
  const written: string[] = [];
  const out: NodeJS.WriteStream = Object.create(process.stderr, {
    isTTY: { value: isTTY },
    write: { value: (text: string) => written.push(text) > 0 },
  });
  return { out, written };
}

const toDocument = (language: string, isDated: boolean) => ({
  language,
  isDated,
});

function run(steps: (report: RunReport) => void): string[] {
  const { out, written } = fakeStream();
  const report = new RunReport(textOutput(out));
  steps(report);
  return written.join("").split("\n").slice(0, -1);
}

describe("the summary", () => {
  test("of nothing", () => {
    const lines = run((report) => report.finish());
    expect(lines).toEqual([
      expect.stringMatching(
        /^indexed 0 articles in \d+\.\d s \(none\); 0 undated$/,
      ),
    ]);
  });

  test("counts articles, languages by number then name, and the undated", () => {
    const [line] = run((report) => {
      report.accepted(toDocument("ko", true));
      report.accepted(toDocument("de", true));
      report.accepted(toDocument("de", false));
      report.accepted(toDocument("ar", false));
      report.finish();
    });
    expect(line).toMatch(
      /^indexed 4 articles in \d+\.\d s \(de 2, ar 1, ko 1\); 2 undated$/,
    );
  });

  test("counts rejections by reason, in the order they came", () => {
    const lines = run((report) => {
      report.rejected("a.html", { reason: "no-text" });
      report.rejected("b.txt", { reason: "empty" });
      report.rejected("c.html", { reason: "no-text" });
      report.finish();
    });
    expect(lines.at(-1)).toBe("rejected 3: no-text 2, empty 1");
  });

  test("counts files of one address", () => {
    const lines = run((report) => {
      report.sameUrl("b.html", "a.html");
      report.finish();
    });
    expect(lines).toContain(
      "b.html: same address and title as a.html, kept once",
    );
    expect(lines.at(-1)).toMatch(/^1 more articles had address and title/);
  });

  test("says nothing of what did not happen", () => {
    const text = run((report) => report.finish()).join("\n");
    expect(text).not.toMatch(/rejected|address/);
  });
});

describe("single lines", () => {
  test("a rejection names file, problem and evidence", () => {
    expect(
      run((report) =>
        report.rejected("ap/0412.html", {
          reason: "too-short",
          chars: 12,
          minimum: 60,
        }),
      ),
    ).toEqual([
      "ap/0412.html: rejected: too-short (12 characters, minimum 60)",
    ]);
  });

  test("fifty rejections are named, all are counted", () => {
    const lines = run((report) => {
      for (let file = 1; file <= 60; file += 1)
        report.rejected(`${file}.txt`, { reason: "empty" });
      report.finish();
    });
    expect(lines.filter((line) => line.includes(": rejected:"))).toHaveLength(
      50,
    );
    expect(lines.at(-1)).toBe("rejected 60: empty 60");
  });

  test.for([
    ["escape sequences", "a\u001b[2Jb.txt", "a?[2Jb.txt"],
    ["line breaks", "a\r\nb.txt", "a??b.txt"],
    ["C1 controls", "a\u009b2Jb\u007f.txt", "a?2Jb?.txt"],
    ["letters of any script stay", "기사/статья ü.txt", "기사/статья ü.txt"],
  ] as const)("control characters in a name: %s", ([, file, shown]) => {
    expect(
      run((report) => {
        report.rejected(file, { reason: "empty" });
        report.sameUrl("b.txt", file);
      }),
    ).toEqual([
      `${shown}: rejected: empty (0 characters)`,
      `b.txt: same address and title as ${shown}, kept once`,
    ]);
  });

  test("control characters in an error's message", () => {
    const cause = new Error("bad\u001b]0;title\u0007");
    expect(
      run((report) => report.rejected("a.txt", { reason: "failed", cause })),
    ).toEqual([
      "a.txt: rejected: failed (bad?]0;title?); please report this page",
    ]);
  });
});

describe("progress", () => {
  const steps = (report: RunReport) => {
    report.planned([{ bytes: 10 }]);
    report.accepted(toDocument("de", false));
    report.sent(1);
  };

  test("is not written to a file or pipe", () => {
    expect(run(steps)).toEqual([]);
  });

  test("is drawn over itself on a terminal, and cleared before a line", () => {
    const { out, written } = fakeStream({ isTTY: true });
    const report = new RunReport(textOutput(out));
    steps(report);
    report.finish();
    const text = written.join("");
    expect(text).toContain(
      "\r\u001b[K0 of 1 files, 1 articles read (1 a second)\r\u001b[K",
    );
    expect(text).toContain("\r\u001b[Kindexed 1 articles ");
  });
});

test("counts are there for the exit code", () => {
  const report = new RunReport(textOutput(fakeStream().out));
  report.accepted(toDocument("de", false));
  report.rejected("a.txt", { reason: "empty" });
  report.sameUrl("b.txt", "c.txt");
  expect(report.counts).toEqual({
    accepted: 1,
    rejected: 1,
    sameUrl: 1,
    refused: 0,
    stillRejected: 0,
  });
});
