import { createLog } from "../server/log";

/** The log of pages and routes, in the form of the server's in front. Server only. */
export const serverLog = createLog(process.env["LOG_LEVEL"] || "info");
