/** What the screens call somebody whose account was deleted, where mentors keep what they wrote about their work. */
export const FORMER_LEARNER = 'Former learner'
/** What stands for the words that such a person wrote. */
export const DELETED_MESSAGE = '*This message was deleted with its author’s account.*'

/** Within a sentence of a notification. */
export const A_FORMER_LEARNER = 'a former learner'
export const A_FORMER_MENTOR = 'a former mentor'

/** Text in which somebody's name, as a word of its own, gives way to what they were. */
export function withoutName(text: string, name: string, instead: string): string {
  if (name.trim() === '') return text
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), () => instead)
}
