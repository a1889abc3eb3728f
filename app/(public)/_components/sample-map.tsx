import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { TrailMapSheet } from '@/components/learning/roadmaps/map/trail-map'
import { paths } from '@/lib/foundation/paths'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { sampleStates } from '@/lib/learning/progress/states/sample-states'
import { getWaymarkState } from '@/lib/learning/progress/waymark-state'
import { hasLevels, listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { firstStretches, listWaymarks } from '@/lib/learning/roadmaps/trail-map/layout'
import { stagesBeyond } from '@/lib/learning/roadmaps/trail-map/order'
import * as words from '@/messages/generated/app/landing'
import { GOAL_WIDTH, SampleGoal } from './sample-goal'

const SHEET = { stretches: 4, width: 608 }
const DONE = 21

type Props = { roadmap: Roadmap; walked: Roadmap }

/** The beginning of the map as for a learner with some progress: real steps, made-up progress. */
export function SampleMap({ roadmap, walked }: Props) {
  const track = roadmap.tracks[0]?.slug ?? ''
  const leadsToLevels = hasLevels(roadmap)
  const map = firstStretches(roadmap, track, SHEET.stretches, SHEET.width, GOAL_WIDTH)
  const [steps, shown] = [listSteps(walked), listWaymarks(map).map(({ step }) => step)]
  const total = steps.filter(({ isCore, level }) => isCore && level === 'junior').length
  const done = Math.min(DONE, Math.floor(total / 2))
  const states = sampleStates(shown, done)
  const waymarks = Object.fromEntries(shown.map((step) => [step.id, getWaymarkState(step, steps, states)]))
  return (
    <div>
      <div className="relative">
        <TrailMapSheet
          roadmapSlug={roadmap.slug}
          map={map}
          states={waymarks}
          hereId={chooseNextStep(roadmap, track, states)?.step.id}
          label={words.sampleLabel()}
          leadsToLevels={leadsToLevels}
          isExcerpt
        />
        <SampleGoal map={map} leadsToLevels={leadsToLevels} stages={stagesBeyond(walked, SHEET.stretches)} />
      </div>
      <p className="text-sm text-muted lg:text-right">
        <Rich
          text={(leadsToLevels ? words.sample : words.sampleToFinish)({
            ...{ done, total },
            link: (text) => (
              <Link
                href={paths.roadmap(roadmap.slug, { view: 'map' })}
                className="relative text-pine underline underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-3"
              >
                {text}
              </Link>
            ),
          })}
        />
      </p>
    </div>
  )
}
