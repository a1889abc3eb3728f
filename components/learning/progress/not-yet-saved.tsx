import * as words from '@/messages/generated/learning/step-words'

/** Shown where something is not saved yet; it is seen after a while, as most is saved by then. */
export function NotYetSaved({ isFirst = true }: { isFirst?: boolean }) {
  return <span className="appears-late text-ember">{isFirst ? words.notYetSaved() : words.notYetSavedInLine()}</span>
}
