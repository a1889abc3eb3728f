import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Track } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/plan-form'
import { ChoiceGroup, RadioCard } from './choice'
import { TrackHelp } from './track-help'

type TrackChoiceProps = {
  tracks: readonly Track[]
  chosen: string | null
  /** Effect of a change of track on done steps, by track. */
  switches?: Readonly<Record<string, string>>
  error?: string
}

export function TrackChoice({ tracks, chosen, switches = {}, error }: TrackChoiceProps) {
  return (
    <ChoiceGroup id="track" legend={words.track()} hint={words.trackHint()} error={error}>
      {chosen === null ? <TrackHelp trackSlugs={tracks.map(({ slug }) => slug)} /> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        {tracks.map(({ slug, title, language, summary }) => (
          <RadioCard
            key={slug}
            name="track"
            value={slug}
            isChosen={slug === chosen}
            title={<span lang={contentLang()}>{title}</span>}
          >
            <span lang={contentLang()} className="block text-sm text-muted">
              {language}
            </span>
            <span lang={contentLang()} className="mt-1 block text-sm text-muted">
              {summary}
            </span>
            {switches[slug] ? <span className="mt-1 block text-sm">{switches[slug]}</span> : null}
          </RadioCard>
        ))}
      </div>
    </ChoiceGroup>
  )
}
