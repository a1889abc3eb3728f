/** Characters from the start in which to look for markup: more than any browser looks at. */
const LOOKS_AT = 4096

const MARKUP = /<(?:html|svg|script|head|body|iframe)\b|<!doctype|<\?xml/i

/**
 * Whether a text begins like something that a browser would run: a web page, a drawing, XML, a script. Code may have
 * such words further down.
 * @param start of the text: `LOOKS_AT` characters behind the leading blanks are enough
 */
export const looksLikeMarkup = (start: string): boolean =>
  MARKUP.test(start.replace(/^[\ufeff\s]+/, '').slice(0, LOOKS_AT))
