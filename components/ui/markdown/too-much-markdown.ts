/** A text asks for more work, nesting or output than one may. */
export class TooMuchMarkdown extends Error {}
