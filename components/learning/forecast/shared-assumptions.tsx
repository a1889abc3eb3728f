import { kindCounts } from '@/lib/learning/forecast/calibration/shared'
import * as words from '@/messages/generated/learning/calibration'

/** Lists what the forecast shares with the simulated learners it is checked on. */
export function SharedAssumptions() {
  const { tuning, checked } = kindCounts
  return (
    <ul className="list-disc space-y-1 pl-5">
      <li>{words.sharedHours()}</li>
      <li>{words.sharedScoring()}</li>
      <li>{words.sharedNumbers({ tuning, checked })}</li>
    </ul>
  )
}
