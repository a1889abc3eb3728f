import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/track-help'

type Draw = { readonly track: string; readonly title: () => string; readonly drawnTo: () => string }

/** Reasons to choose a track, by its slug: about what the languages are used for, not what they pay. */
const draws: readonly Draw[] = [
  { track: 'nodejs', title: () => 'Node.js', drawnTo: words.nodejs },
  { track: 'django', title: words.djangoTitle, drawnTo: words.django },
  { track: 'spring-boot', title: words.springBootTitle, drawnTo: words.springBoot },
  { track: 'laravel', title: words.laravelTitle, drawnTo: words.laravel },
  { track: 'dotnet', title: () => '.NET', drawnTo: words.dotnet },
]

/** Helps to choose a track: three questions, reasons for each, and a clear recommendation. */
export function TrackHelp({ trackSlugs }: { trackSlugs: readonly string[] }) {
  const known = draws.filter(({ track }) => trackSlugs.includes(track))
  if (known.length === 0) return null
  return (
    <details className="mb-3 border-y border-rule">
      <summary className="min-h-11 py-2.5 font-semibold text-pine">{words.summary()}</summary>
      <div className="space-y-4 pb-4">
        <ol className="list-decimal space-y-1 pl-5">
          <li>{words.knowOne()}</li>
          <li>{words.whereToWork()}</li>
          <li>{words.whatToBuild()}</li>
        </ol>
        <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          {known.map(({ track, title, drawnTo }) => (
            <div key={track} className="contents">
              <dt className="font-semibold">{title()}</dt>
              <dd className="text-muted">{drawnTo()}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Rich
            text={words.answer({
              b: (text) => <strong>{text}</strong>,
              link: (text) => (
                <Link href={paths.pay} className="underline underline-offset-4">
                  {text}
                </Link>
              ),
            })}
          />
        </p>
      </div>
    </details>
  )
}
