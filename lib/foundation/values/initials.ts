/** Returns the initials of the first and last word of a name: "Marek Novak" gives "MN", "Ana" gives "A". */
export function getInitials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase()).join('')
}
