/** A request that is not answered, and what is said of it: `{message, code}`. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}
