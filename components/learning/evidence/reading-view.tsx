import { Rich } from '@/components/foundation/ui/rich'
import type { RepositoryReading } from '@/lib/learning/evidence/shown-work'
import * as words from '@/messages/generated/learning/evidence'

type ReadingViewProps = { reading: RepositoryReading; commit: string | null }

/** Shows the facts read from the Git host when a repository was handed in. */
export function ReadingView({ reading, commit }: ReadingViewProps) {
  if (reading.state === 'waiting') {
    return <p className="text-sm text-muted">{words.reading()}</p>
  }
  if (reading.state === 'failed') return <p className="text-sm text-ember">{reading.failure}</p>
  const { title, defaultBranch, headCommit, hasReadme, hasTests, failure } = reading
  const head = () => <code className="font-mono">{headCommit?.slice(0, 12)}</code>
  return (
    <div className="text-sm text-muted">
      {title ? <p className="font-semibold break-words text-ink">{title}</p> : null}
      <p className="break-words">
        {words.found({
          hasReadme: hasReadme === true,
          tests: hasTests === null ? 'other' : hasTests ? 'some' : 'none',
          atCommit: commit !== null && !failure,
        })}
        {headCommit ? (
          <>
            {' '}
            <Rich
              text={
                defaultBranch
                  ? words.branchAt({ branch: defaultBranch, commit: head })
                  : words.newestAt({ commit: head })
              }
            />
          </>
        ) : null}
      </p>
      {failure ? <p className="text-ember">{failure}</p> : null}
    </div>
  )
}
