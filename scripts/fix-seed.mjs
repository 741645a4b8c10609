// Property tests draw the same cases in every run: what fails once fails again, and on any machine. Others are drawn
// with another seed: FC_SEED=1 npx vitest run --project unit
import * as fc from "fast-check";

const SEED = 20_261_122;

fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? SEED) });
