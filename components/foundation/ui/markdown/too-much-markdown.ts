/** Thrown when a text needs more work, nesting or output than the limits allow. */
export class TooMuchMarkdown extends Error {}
