/** A setting that can't be used: told with what to do about it, before anything listens. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";

  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}
