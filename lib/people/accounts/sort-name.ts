/**
 * A name as lists sort and search it: lower case, without accents, and only with letters, digits, spaces, hyphens and
 * apostrophes, so that no character of a search means anything to the database. "Lucía O’Neil" is "lucia o'neil", with
 * the apostrophe that keyboards have.
 */
export function sortName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
