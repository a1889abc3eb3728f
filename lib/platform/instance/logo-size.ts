/** Largest logo in bytes. */
export const MAX_LOGO_BYTES = 64 * 1024
