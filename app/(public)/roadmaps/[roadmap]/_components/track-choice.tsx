import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Track } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/roadmap'
import styles from './track-choice.module.css'

type Props = { tracks: readonly Track[]; chosen: Track; href: (trackSlug: string) => string }

/** Lets a visitor view another track. Uses the browser's own popover, which needs no script and no space. */
export function TrackChoice({ tracks, chosen, href }: Props) {
  return (
    <>
      <button type="button" popoverTarget="tracks" className={styles.opener}>
        <span>
          <Rich text={words.trackNamed({ track: () => <span lang={contentLang()}>{chosen.title}</span> })} />
        </span>
      </button>
      <nav id="tracks" popover="auto" aria-label={words.track()} className={styles.tracks}>
        <ul>
          {tracks.map(({ slug, title, summary }) => (
            <li key={slug}>
              <Link href={href(slug)} lang={contentLang()} aria-current={slug === chosen.slug ? 'true' : undefined}>
                {title} <span>{summary}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
