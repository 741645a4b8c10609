import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// There may be no systemd where the tests run: the units are held against what they name.
const read = (name) =>
  readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

/** Settings of a unit by name, each with all its values. */
function parseUnit(text) {
  const settings = {};
  for (const [, name, value] of text.matchAll(/^(\w+)=(.*)$/gm))
    (settings[name] ??= []).push(value);
  return settings;
}

const units = readdirSync(new URL("../deploy", import.meta.url)).filter(
  (name) => name.startsWith("communique"),
);
const services = units.filter((name) => name.endsWith(".service"));
const unit = (name) => parseUnit(read(`deploy/${name}`));

test("there is a service, and a backup with its timer", () => {
  expect(units.sort()).toEqual([
    "communique-backup.service",
    "communique-backup.timer",
    "communique.service",
  ]);
  expect(unit("communique-backup.timer").OnCalendar).toHaveLength(1);
});

describe.each(services)("%s", (name) => {
  const settings = unit(name);
  const command = settings.ExecStart[0].split(" ");

  test("starts a command that there is, with flags that it takes", () => {
    const [node, script, called, ...args] = command;
    expect([node, script]).toEqual(["/usr/bin/node", "indexer/dist/cli.js"]);
    const found = ["cli.ts", "commands/backup-commands.ts"]
      .flatMap((file) => read(`indexer/src/${file}`).split(/^ *program$/m))
      .find((part) => part.includes(`.command("${called}")`));
    expect(found).toBeDefined();
    for (const flag of args.filter((each) => each.startsWith("--")))
      expect(found).toContain(`"${flag} <`);
  });

  test("sets variables that are read", () => {
    const readers = ["indexer/src/settings.ts", "web/server/server-settings.ts"]
      .map(read)
      .join("");
    for (const each of settings.Environment) {
      const variable = each.split("=")[0];
      const secret = variable.replace(/_FILE$/, "");
      expect(
        variable === "NODE_ENV" ||
          readers.includes(variable) ||
          readers.includes(`"${secret}"`)
          ? null
          : variable,
      ).toBeNull();
      expect(each).not.toMatch(/^[A-Z_]*(KEY|PASSWORD)=/);
    }
    for (const credential of settings.LoadCredential ?? [])
      expect(settings.Environment.join("\n")).toContain(
        `=%d/${credential.split(":")[0]}`,
      );
  });

  test("writes to its own folder alone, under a user of its own, without rights", () => {
    expect(settings).toMatchObject({
      DynamicUser: ["yes"],
      ProtectSystem: ["strict"],
      ProtectHome: ["yes"],
      PrivateTmp: ["yes"],
      PrivateDevices: ["yes"],
      NoNewPrivileges: ["yes"],
      CapabilityBoundingSet: [""],
      RestrictNamespaces: ["yes"],
      RestrictAddressFamilies: ["AF_INET AF_INET6 AF_UNIX"],
      IPAddressDeny: ["any"],
      IPAddressAllow: ["localhost"],
      UMask: ["0077"],
      StateDirectoryMode: ["0700"],
    });
    expect(settings.StateDirectory[0].split(" ")[0]).toBe("communique");
    expect(settings.Environment).toContain("DATA_DIR=%S/communique/data");
    expect(settings.SystemCallFilter).toEqual([
      "@system-service",
      "~@privileged @resources",
    ]);
    // V8 would not start.
    expect(settings.MemoryDenyWriteExecute).toBeUndefined();
  });
});

test("the service wants a password, begins again when it fails, and is reached from this machine only", () => {
  const settings = unit("communique.service");
  expect(settings.LoadCredential).toEqual([
    "password:/etc/communique/password",
  ]);
  expect(settings.Restart).toEqual(["on-failure"]);
  expect(settings.Environment).toContain("LISTEN_HOST=127.0.0.1");
});
