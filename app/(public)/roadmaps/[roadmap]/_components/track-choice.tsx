import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Track } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/roadmap'
import styles from './track-choice.module.css'

type Props = { tracks: readonly Track[]; chosen: Track; href: (trackSlug: string) => string }

/** For a visitor: look at the roadmap by another track. The browser's own popover: it needs no script and no room. */
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
