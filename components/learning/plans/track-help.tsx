import Link from 'next/link'
import { paths } from '@/lib/foundation/paths'

/** What draws one to a track, by its slug. Said of the languages as they are used, not of what they pay. */
const draws: readonly { readonly track: string; readonly title: string; readonly drawnTo: string }[] = [
  {
    track: 'nodejs',
    title: 'Node.js',
    drawnTo: 'You know some JavaScript, want to build web pages too, or have no preference.',
  },
  { track: 'django', title: 'Django and Flask', drawnTo: 'You like plain syntax, or data and machine learning.' },
  {
    track: 'spring-boot',
    title: 'Spring Boot',
    drawnTo: 'You want to work for a bank, an insurer or a large company.',
  },
  {
    track: 'laravel',
    title: 'Laravel and Symfony',
    drawnTo: 'You want to build websites and shops, often with an agency.',
  },
  { track: 'dotnet', title: '.NET', drawnTo: 'You want to build business software, or know Windows and C#.' },
]

/** For who cannot choose a track: three questions, what speaks for each, and a straight answer. */
export function TrackHelp({ trackSlugs }: { trackSlugs: readonly string[] }) {
  const known = draws.filter(({ track }) => trackSlugs.includes(track))
  if (known.length === 0) return null
  return (
    <details className="mb-3 border-y border-rule">
      <summary className="min-h-11 py-2.5 font-semibold text-pine">Not sure which? Three questions</summary>
      <div className="space-y-4 pb-4">
        <ol className="list-decimal space-y-1 pl-5">
          <li>Do you know one of these a little? Choose it: a head start beats fashion.</li>
          <li>Where do you want to work? Look at ten job adverts near you and choose the name that appears most.</li>
          <li>What do you want to build? See below.</li>
        </ol>
        <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          {known.map(({ track, title, drawnTo }) => (
            <div key={track} className="contents">
              <dt className="font-semibold">{title}</dt>
              <dd className="text-muted">{drawnTo}</dd>
            </div>
          ))}
        </dl>
        <p>
          Still not sure? Choose <strong>Node.js</strong>. It uses one language for browser and server, so there is less
          to learn at first. You can change tracks later, and most steps carry over. Reported pay by language, with PHP
          lowest of these five, is on the{' '}
          <Link href={paths.pay} className="underline underline-offset-4">
            pay page
          </Link>
          .
        </p>
      </div>
    </details>
  )
}
