// The steps of a run, in their order.
import { VARIANTS } from "./variants.mjs";

/**
 * Lists the steps: for each size the corpus, the index, serving it, changing a hundredth of it and building it anew;
 * then several engines at one size, and the engine's settings. Each names the steps whose results it needs.
 *
 * @param enginesSize what is indexed into several engines, too; null for nothing
 * @param isRebuiltAtMost whether the largest size is built anew, too
 * @param settingsSize where the settings are compared; null for nowhere
 */
export function toPlan({ sizes, enginesSize, settingsSize, isRebuiltAtMost }) {
  const largest = Math.max(...sizes);
  const toStep = (does, size, needs) => ({
    name: `${does}-${size}`,
    does,
    size,
    needs: needs.map((each) => `${each}-${size}`),
  });
  const ofEngines =
    enginesSize === null ? [] : [toStep("engines", enginesSize, ["corpus"])];
  const ofSizes = sizes.flatMap((size) => [
    toStep("corpus", size, []),
    toStep("index", size, ["corpus"]),
    toStep("serve", size, ["index"]),
    toStep("change", size, ["index"]),
    ...(size < largest || isRebuiltAtMost
      ? [toStep("rebuild", size, ["index"])]
      : []),
  ]);
  if (settingsSize === null) return [...ofSizes, ...ofEngines];
  const documents = toStep("documents", settingsSize, ["corpus"]);
  const ofSettings = Object.keys(VARIANTS).map((variant) => ({
    name: `settings-${settingsSize}-${variant}`,
    does: "settings",
    size: settingsSize,
    needs: [documents.name],
    variant,
  }));
  return [...ofSizes, ...ofEngines, documents, ...ofSettings];
}
