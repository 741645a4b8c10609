/** The engine that everything here was tried with. */
export const ENGINE_VERSION = "1.21.0";
