import { ButtonLink } from '@/components/foundation/ui/button'
import { LandPicture } from '@/components/learning/roadmaps/map/land-picture'
import { paths } from '@/lib/foundation/paths'
import { hasLevels, listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/landing'
import { SampleMap } from './sample-map'

type Props = {
  /** With the steps of all tracks. */
  roadmap: Roadmap
  /** Cut to one track. */
  walked: Roadmap
}

/** Explains Waymark in one sentence, above the contour lines of the map. */
export function Opening({ roadmap, walked }: Props) {
  const leadsToLevels = hasLevels(roadmap)
  return (
    <div className="relative isolate overflow-hidden">
      <div className="absolute inset-0 -z-10">
        <LandPicture />
      </div>
      <div className="mx-auto grid max-w-6xl items-center gap-x-6 gap-y-8 px-4 py-6 max-[22rem]:gap-y-12 sm:px-6 sm:py-10 lg:min-h-[40rem] lg:grid-cols-[minmax(0,1fr)_minmax(0,38rem)] lg:py-12">
        <div>
          <h1 className="text-4xl sm:text-5xl">{leadsToLevels ? words.headline() : words.headlineToFinish()}</h1>
          <p className="mt-3 max-w-xl text-lg leading-snug text-muted sm:mt-5 sm:leading-normal">
            {(leadsToLevels ? words.opening : words.openingToFinish)({ count: listSteps(walked).length })}
          </p>
          <div className="mt-5 flex flex-wrap gap-3 sm:mt-8">
            <ButtonLink href={paths.signUp}>{words.start()}</ButtonLink>
            <ButtonLink href={paths.roadmap(roadmap.slug)} look="secondary">
              {words.look()}
            </ButtonLink>
          </div>
        </div>
        <SampleMap roadmap={roadmap} walked={walked} />
      </div>
    </div>
  )
}
