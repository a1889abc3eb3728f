import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Track } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/roadmap'

type Props = { tracks: readonly Track[]; chosen: Track; href: (trackSlug: string) => string }

/** For a visitor: look at the roadmap by another track. */
export function TrackChoice({ tracks, chosen, href }: Props) {
  return (
    <nav aria-label={words.track()} className="mb-10">
      <ul className="flex flex-wrap gap-2">
        {tracks.map((track) => (
          <li key={track.slug}>
            <Link
              href={href(track.slug)}
              lang={contentLang()}
              aria-current={track.slug === chosen.slug ? 'true' : undefined}
              className={classNames(
                'inline-flex min-h-11 min-w-11 items-center rounded border px-3 text-sm font-medium',
                track.slug === chosen.slug ? 'border-ink bg-ink text-paper' : 'border-edge hover:bg-sunk',
              )}
            >
              {track.title}
            </Link>
          </li>
        ))}
      </ul>
      <p lang={contentLang()} className="mt-3 max-w-prose text-muted">
        {chosen.summary}
      </p>
    </nav>
  )
}
