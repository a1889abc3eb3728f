import { FrozenOnFirstRender } from '@/components/foundation/ui/frozen-on-first-render'
import { StepText } from '@/components/learning/roadmaps/step/step-text'
import type { Roadmap, StepContent } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import { FlavourNote } from './flavour-note'

type Props = {
  content: StepContent
  /** Tracks to choose from, for a visitor. */
  choices: Roadmap['tracks']
  /** Address of the step. */
  href: string
  /** Set for an approved step, whose text is folded. */
  isFolded: boolean
}

/** The text of a step, with the track's addition. */
export function StepExplanation({ content: { body, flavour }, choices, href, isFolded }: Props) {
  if (body === '' && !flavour) return null
  const text = (
    <div id="explanation">
      <StepText text={body} />
      {flavour ? <FlavourNote flavour={flavour} choices={choices} href={href} /> : null}
    </div>
  )
  return (
    <FrozenOnFirstRender>
      {isFolded ? (
        <details data-print className="border-y border-rule">
          <summary className="min-h-11 py-2.5 font-semibold">{words.readAgain()}</summary>
          <div className="pb-6">{text}</div>
        </details>
      ) : (
        text
      )}
    </FrozenOnFirstRender>
  )
}
