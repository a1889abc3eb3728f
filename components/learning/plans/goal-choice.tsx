import { type Goal, goals } from '@/lib/learning/plans/goal'
import * as words from '@/messages/generated/learning/plan-form'
import { ChoiceGroup, RadioCard } from './choice'

const goalWords: Record<Goal, () => string> = {
  'first-job': words.goalFirstJob,
  'change-job': words.goalChangeJob,
  freelance: words.goalFreelance,
  curiosity: words.goalCuriosity,
}

export function GoalChoice({ chosen }: { chosen: Goal }) {
  return (
    <ChoiceGroup id="goal" legend={words.goal()}>
      <div className="grid gap-3 sm:grid-cols-2">
        {goals.map((goal) => (
          <RadioCard key={goal} name="goal" value={goal} isChosen={goal === chosen} title={goalWords[goal]()} />
        ))}
      </div>
    </ChoiceGroup>
  )
}
