/**
 * Normalizes a name for sorting and searching: lower case, without accents, and only with letters, digits, spaces,
 * hyphens and apostrophes, so that no character of a search has a meaning in SQL. "Lucía O’Neil" becomes "lucia
 * o'neil", with the apostrophe of keyboards.
 */
export function sortName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
