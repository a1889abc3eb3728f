import * as words from '@/messages/generated/learning/step-words'

/** Marks something as not saved yet; it appears after a delay, as most is saved by then. */
export function NotYetSaved({ isFirst = true }: { isFirst?: boolean }) {
  return <span className="appears-late text-ember">{isFirst ? words.notYetSaved() : words.notYetSavedInLine()}</span>
}
