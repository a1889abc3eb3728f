import { kindCounts } from '@/lib/learning/forecast/calibration/shared'

/** What the forecast has in common with the simulated learners it is checked on. */
export function SharedWithTheCheck() {
  const { tuning, checked } = kindCounts
  return (
    <ul className="list-disc space-y-1 pl-5">
      <li>The steps of the roadmap with their hours.</li>
      <li>To tell how far a learner has come, the scoring reads the log with the forecast’s own code.</li>
      <li>
        {`No number: the forecast’s constants were fitted on ${tuning} other kinds of simulated learners, and none of them makes one of the ${checked} kinds above.`}
      </li>
    </ul>
  )
}
