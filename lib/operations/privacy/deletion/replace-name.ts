/** Replaces a name, where it is a whole word, by what the person was. */
export function replaceName(text: string, name: string, instead: string): string {
  if (name.trim() === '') return text
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), () => instead)
}
