import { assuranceWords, choiceWords, statusWords } from '@/components/learning/progress/step-words'
import { getChoice } from '@/lib/learning/progress/choice'
import { countsAsDone, getAssurance, type StepState } from '@/lib/learning/progress/completion'

/** "Done, verified", "Already known, self-reported"; null of a step that is not done. */
export function standingInWords(state: StepState): string | null {
  if (!countsAsDone(state.status)) return null
  const choice = getChoice(state)
  const assurance = getAssurance(state)
  return [choice ? choiceWords[choice]() : statusWords.waived(), assurance && assuranceWords[assurance]()]
    .filter(Boolean)
    .join(', ')
}
