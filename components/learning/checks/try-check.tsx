import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/check-try'
import { EXAMPLE_BASE } from './ci-files'
import { CopyBlock } from './copy-block'

type TryCheckProps = {
  /** Origin of this instance. */
  origin: string
  /** Slug of the brief. */
  brief: string
  /** SHA-256 of the runner, in hex digits. */
  sha256: string
  /** The service asks for an API key. */
  usesKey: boolean
}

/** Commands that download the runner and run the checks of a brief, without sending anything. */
export function TryCheck({ origin, brief, sha256, usesKey }: TryCheckProps) {
  const link = (text: readonly string[]) => (
    <a href={paths.runner} className="text-pine underline underline-offset-3">
      {text}
    </a>
  )
  return (
    <div className="space-y-3">
      <p>
        <Rich text={words.needs({ link })} />
      </p>
      <CopyBlock label={words.download()} text={`curl -fsSLO ${origin}${paths.runner}`} />
      <CopyBlock label={words.run()} text={`node check.mjs ${brief} ${EXAMPLE_BASE}`} />
      <p className="text-sm text-muted">
        {words.ownAddress()} {usesKey ? words.ownKey() : null}
      </p>
      <details className="border-y border-rule">
        <summary className="min-h-11 py-2.5 text-sm font-semibold">{words.compareSum()}</summary>
        <div className="space-y-3 pb-4">
          <CopyBlock label={words.sha()} text={sha256} />
          <p className="text-sm">{words.sum()}</p>
          <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
            {systems.map(({ name, command }) => (
              <div key={command} className="contents">
                <dt className="text-muted">{name()}</dt>
                <dd className="min-w-0 break-words">
                  <code className="font-mono text-[0.8125rem]">{command}</code>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
    </div>
  )
}

const systems = [
  { name: words.compareLinux, command: 'sha256sum check.mjs' },
  { name: words.compareMac, command: 'shasum -a 256 check.mjs' },
  { name: words.compareWindows, command: 'get-filehash check.mjs' },
]
