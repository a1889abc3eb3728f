import Link from 'next/link'
import { Section } from '@/components/foundation/layout/page'
import { paths } from '@/lib/foundation/paths'
import type { ProfileView } from './profile-view'

const link = 'text-pine underline underline-offset-4'

/** For who came by a link and knows nothing of the site. */
export function WhatThisIs({ view: { name } }: { view: ProfileView }) {
  return (
    <Section title="What this page is">
      <p className="max-w-prose text-muted">
        Waymark is a roadmap from the first line of code to a job in back-end development. <bdi>{name}</bdi> is
        following it and chose to share this page. The numbers come from the steps they ticked. This is not a
        certificate: only verified steps were checked by someone else.
      </p>
      <p className="no-print mt-2 flex flex-wrap gap-x-6">
        <Link href={paths.home} className={`inline-flex min-h-11 min-w-11 items-center ${link}`}>
          What Waymark is
        </Link>
        <Link href={paths.privacy} className={`inline-flex min-h-11 min-w-11 items-center ${link}`}>
          Privacy
        </Link>
      </p>
    </Section>
  )
}
