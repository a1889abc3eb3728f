import type { RepositoryReading } from '@/lib/learning/evidence/shown-work'

type ReadingViewProps = { reading: RepositoryReading; commit: string | null }

/** What the Git host said of a repository when it was handed in. */
export function ReadingView({ reading, commit }: ReadingViewProps) {
  if (reading.state === 'waiting') {
    return <p className="text-sm text-muted">Reading the repository. Results appear here.</p>
  }
  if (reading.state === 'failed') return <p className="text-sm text-ember">{reading.failure}</p>
  const { title, defaultBranch, headCommit, hasReadme, hasTests, failure } = reading
  return (
    <div className="text-sm text-muted">
      {title ? <p className="font-semibold break-words text-ink">{title}</p> : null}
      <p className="break-words">
        {hasReadme ? 'Has a README' : 'No README'}
        {hasTests === null ? '' : hasTests ? ', has tests' : ', no tests found'}
        {commit && !failure ? ' at this commit' : ''}
        {headCommit ? (
          <>
            {'. When it was read, '}
            {defaultBranch ?? 'its newest commit'} was at <code className="font-mono">{headCommit.slice(0, 12)}</code>
          </>
        ) : null}
        .
      </p>
      {failure ? <p className="text-ember">{failure}</p> : null}
    </div>
  )
}
