import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import type { Changed, IterationChanges, WordChange } from '@/lib/mentoring/reviews/submitting/iteration-changes'
import * as words from '@/messages/generated/mentoring/attempts'
import { fileInWords, hasChanges, kindInWords, shortCommit, withKeys } from './changes-words'

type ChangesViewProps = { changes: IterationChanges; previous: number }

/** Differences from the iteration before. Removed text is struck through, new text underlined. */
export function ChangesView({ changes, previous }: ChangesViewProps) {
  const { kind, link, commit, title, issuer, note, file } = changes
  if (!hasChanges(changes)) {
    return <p className="mt-4 text-sm text-muted">{words.noChanges({ number: previous })}</p>
  }
  const changedSince = words.changedSince({ number: previous })
  return (
    <section aria-label={changedSince} className="mt-4 border-l-2 border-contour pl-4 text-sm">
      <h4 className="font-sans font-semibold tracking-normal">{changedSince}</h4>
      <dl className={classNames('mt-1 space-y-2 break-words', marked)}>
        <Row name={words.kind()} values={kind && { from: kindInWords(kind.from), to: kindInWords(kind.to) }} />
        <Row name={words.link()} values={link} />
        {commit ? (
          <Row name={words.commit()} values={{ from: shortCommit(commit.from), to: shortCommit(commit.to) }}>
            {commit.compareUrl ? <CompareLink url={commit.compareUrl} /> : null}
          </Row>
        ) : null}
        <Row name={words.title()} values={title} />
        <Row name={words.issuer()} values={issuer} />
        {file ? (
          <Row name={words.file()} values={{ from: fileInWords(file.from), to: fileInWords(file.to) }}>
            {file.isSameContent ? <span className="block text-muted">{words.sameContent()}</span> : null}
          </Row>
        ) : null}
        {note ? (
          <div>
            <dt className="text-muted">{words.note()}</dt>
            <dd className="max-w-prose whitespace-pre-line">
              <WordByWord text={note} />
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
      <dd>
        {values.from ? <Removed>{values.from}</Removed> : null}
        {values.from && values.to ? ' ' : null}
        {values.to ? <Added>{values.to}</Added> : null}
        {children}
      </dd>
    </div>
  )
}

/** Word diff; a rewritten text shows old above new. */
function WordByWord({ text }: { text: readonly WordChange[] }) {
  const [first, second] = text
  if (first?.kind === 'removed' && second?.kind === 'added' && text.length === 2) {
    return (
      <>
        <span className="block">
          <Removed>{first.text}</Removed>
        </span>
        <Added>{second.text}</Added>
      </>
    )
  }
  return withKeys(text).map(({ key, kind, text: part }) => {
    if (kind === 'added') return <Added key={key}>{part}</Added>
    if (kind === 'removed') return <Removed key={key}>{part}</Removed>
    return part
  })
}

// Styles hundreds of elements by classes of their parent.
const marked =
  '[&_del]:text-muted [&_del]:line-through [&_del]:decoration-1 [&_ins]:text-pine [&_ins]:underline [&_ins]:decoration-1 [&_ins]:underline-offset-4'

const Added = ({ children }: { children: string }) => <ins>{children}</ins>
const Removed = ({ children }: { children: string }) => <del>{children}</del>

function CompareLink({ url }: { url: string }) {
  return (
    <a
      href={url}
      rel="noopener noreferrer nofollow ugc"
      className="flex min-h-11 w-fit items-center text-pine underline underline-offset-4"
    >
      {words.compareAt({ host: new URL(url).host })}
    </a>
  )
}
