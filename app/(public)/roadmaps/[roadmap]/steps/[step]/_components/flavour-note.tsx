import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { StepText } from '@/components/learning/roadmaps/step/step-text'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Flavour, Track } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'

type Props = {
  flavour: Flavour
  /** Other tracks to view, for a reader without a track. */
  choices: readonly Track[]
  href: string
}

/** Explains the same idea for one track. */
export function FlavourNote({ flavour, choices, href }: Props) {
  return (
    <section aria-labelledby="flavour" className="mt-10 border-l-4 border-(--blaze) bg-sunk px-5 py-5">
      <h2 id="flavour" className="text-xl">
        <Rich text={words.inTrack({ track: () => <Content>{flavour.trackTitle}</Content> })} />
      </h2>
      {choices.length > 0 ? (
        <nav aria-label={words.track()} className="mt-1 flex flex-wrap gap-x-5 text-sm">
          {choices.map((track) => (
            <Link
              key={track.slug}
              href={`${href}?track=${track.slug}#flavour`}
              lang={contentLang()}
              aria-current={track.title === flavour.trackTitle ? 'true' : undefined}
              className="inline-flex min-h-11 min-w-11 items-center text-pine hover:underline aria-[current]:text-ink aria-[current]:underline"
            >
              {track.title}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className="mt-3">
        <StepText text={flavour.body} />
      </div>
    </section>
  )
}
