import { type Goal, goals } from '@/lib/learning/plans/goal'
import { ChoiceGroup, RadioCard } from './choice'

const words: Record<Goal, string> = {
  'first-job': 'Get a first job as a developer',
  'change-job': 'Change jobs',
  freelance: 'Work for myself',
  curiosity: 'Learn out of interest',
}

export function GoalChoice({ chosen }: { chosen: Goal }) {
  return (
    <ChoiceGroup id="goal" legend="Your goal">
      <div className="grid gap-3 sm:grid-cols-2">
        {goals.map((goal) => (
          <RadioCard key={goal} name="goal" value={goal} isChosen={goal === chosen} title={words[goal]} />
        ))}
      </div>
    </ChoiceGroup>
  )
}
