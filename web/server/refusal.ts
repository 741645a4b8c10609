/** A request that is not answered, and what is said of it: `{message, code}`. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  readonly statusCode: number;
  readonly code: string;
  readonly retryAfterS: number | null;

  /** @param retryAfterS seconds after which it may be answered; null where it would not be */
  constructor(
    statusCode: number,
    code: string,
    message: string,
    retryAfterS: number | null = null,
  ) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}
