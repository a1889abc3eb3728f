import { assumptions } from '@/lib/learning/forecast/assumptions'
import { equalByChance, sharedNumbers, sharedTraits } from '@/lib/learning/forecast/calibration/shared'

/** What the forecast has in common with the simulated learners it is checked on. */
export function SharedWithTheCheck() {
  const { groups, traits, least, most } = sharedTraits
  const values = [...new Set(equalByChance.map((name) => assumptions[name]))].sort((a, b) => a - b)
  return (
    <ul className="list-disc space-y-1 pl-5">
      <li>The steps of the roadmap with their hours.</li>
      {sharedNumbers.map(({ meaning, inForecast }) => (
        <li key={meaning}>{`${meaning}: ${inForecast} in both.`}</li>
      ))}
      <li>
        {`The forecast’s constants were fitted on ${groups} other groups of simulated learners. Each shares ${least} to ${most} of its ${traits} traits with the group above.`}
      </li>
      <li>To tell how far a learner has come, the scoring reads the log with the forecast’s own code.</li>
      <li>{`Nothing else. Other numbers that appear in both, such as ${listed(values)}, mean different things.`}</li>
    </ul>
  )
}

const listed = (values: readonly number[]): string => `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
