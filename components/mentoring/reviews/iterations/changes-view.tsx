import type { ReactNode } from 'react'
import type { Changed, IterationChanges, WordChange } from '@/lib/mentoring/reviews/iteration-changes'
import { fileInWords, hasChanges, keyed, kindInWords, shortCommit } from './changes-words'

type ChangesViewProps = { changes: IterationChanges; previous: number }

/** What differs from the iteration before. Taken away is struck through, new is underlined. */
export function ChangesView({ changes, previous }: ChangesViewProps) {
  const { kind, link, commit, title, issuer, note, file } = changes
  if (!hasChanges(changes)) {
    return <p className="mt-4 text-sm text-muted">No changes since attempt {previous}.</p>
  }
  return (
    <section aria-label={`Changed since attempt ${previous}`} className="mt-4 border-l-2 border-contour pl-4 text-sm">
      <h4 className="font-sans font-semibold tracking-normal">Changed since attempt {previous}</h4>
      <dl className="mt-1 space-y-2">
        <Row name="Kind" values={kind && { from: kindInWords(kind.from), to: kindInWords(kind.to) }} />
        <Row name="Link" values={link} />
        {commit ? (
          <Row name="Commit" values={{ from: shortCommit(commit.from), to: shortCommit(commit.to) }}>
            {commit.compareUrl ? <CompareLink url={commit.compareUrl} /> : null}
          </Row>
        ) : null}
        <Row name="Title" values={title} />
        <Row name="Issuer" values={issuer} />
        {file ? (
          <Row name="File" values={{ from: fileInWords(file.from), to: fileInWords(file.to) }}>
            {file.isSameContent ? <span className="block text-muted">Its content is the same.</span> : null}
          </Row>
        ) : null}
        {note ? (
          <div>
            <dt className="text-muted">Note</dt>
            <dd className="max-w-prose break-words whitespace-pre-line">
              <Words words={note} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}

function Row({ name, values, children }: { name: string; values: Changed | null; children?: ReactNode }) {
  if (!values) return null
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="break-words">
        {values.from ? <Removed>{values.from}</Removed> : null}
        {values.from && values.to ? ' ' : null}
        {values.to ? <Added>{values.to}</Added> : null}
        {children}
      </dd>
    </div>
  )
}

/** Word by word; a text that was written anew stands below the one it took the place of. */
function Words({ words }: { words: readonly WordChange[] }) {
  const [first, second] = words
  if (first?.kind === 'removed' && second?.kind === 'added' && words.length === 2) {
    return (
      <>
        <span className="block">
          <Removed>{first.text}</Removed>
        </span>
        <Added>{second.text}</Added>
      </>
    )
  }
  return keyed(words).map(({ key, kind, text }) => {
    if (kind === 'added') return <Added key={key}>{text}</Added>
    if (kind === 'removed') return <Removed key={key}>{text}</Removed>
    return <span key={key}>{text}</span>
  })
}

const Added = ({ children }: { children: string }) => (
  <ins className="break-words text-pine underline decoration-1 underline-offset-4">{children}</ins>
)

const Removed = ({ children }: { children: string }) => (
  <del className="break-words text-muted line-through decoration-1">{children}</del>
)

function CompareLink({ url }: { url: string }) {
  return (
    <a
      href={url}
      rel="noopener noreferrer nofollow ugc"
      className="flex min-h-11 w-fit items-center text-pine underline underline-offset-4"
    >
      Compare them at {new URL(url).host}
    </a>
  )
}
