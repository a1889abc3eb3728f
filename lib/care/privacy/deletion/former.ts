/** Text in which somebody's name, as a word of its own, gives way to what they were. */
export function withoutName(text: string, name: string, instead: string): string {
  if (name.trim() === '') return text
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), () => instead)
}
