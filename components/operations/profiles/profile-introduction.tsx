import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/operations/profile'
import type { ProfileView, WalkView } from './profile-view'

const link = 'text-pine underline underline-offset-4'

/** Explains the page to visitors who came by a link and do not know the site. */
export function ProfileIntroduction({ view: { name, walks } }: { view: ProfileView }) {
  return (
    <Section title={words.whatThisIs()}>
      <p className="max-w-prose text-muted">
        <Rich text={explain(walks[0])({ name: () => <bdi>{name}</bdi> })} />
      </p>
      <p className="no-print mt-2 flex flex-wrap gap-x-6">
        <Link href={paths.home} className={`inline-flex min-h-11 min-w-11 items-center ${link}`}>
          {words.whatWaymarkIs()}
        </Link>
        <Link href={paths.privacy} className={`inline-flex min-h-11 min-w-11 items-center ${link}`}>
          {words.privacy()}
        </Link>
      </p>
    </Section>
  )
}

/** A roadmap without levels leads to no job. */
const explain = (walk: WalkView | undefined) => (walk && !walk.level ? words.whatThisIsTextOfAny : words.whatThisIsText)
