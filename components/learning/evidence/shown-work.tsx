import type { ReactNode } from 'react'
import { OutsideLink } from '@/components/foundation/ui/outside-link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { sizeInWords } from '@/lib/learning/evidence/files/file-size'
import { nameRepository } from '@/lib/learning/evidence/repository-name'
import type { ShownWork } from '@/lib/learning/evidence/shown-work'
import * as words from '@/messages/generated/learning/evidence'
import { evidenceKindWords } from './kind-words'
import { ReadingView } from './reading-view'

/** Shows one piece of work: its link, the exact commit, and its author's note. */
export function ShownWorkView({ work }: { work: ShownWork }) {
  const { kind, url, file, title, issuer, commit, note, reading } = work
  return (
    <div>
      <p className="text-sm text-muted">
        {commit ? (
          <Rich
            text={words.atCommit({
              kind: evidenceKindWords[kind](),
              commit: () => <code className="font-mono">{commit.slice(0, 12)}</code>,
            })}
          />
        ) : (
          evidenceKindWords[kind]()
        )}
      </p>
      {title ? (
        <p className="mt-1 font-semibold break-words">
          {issuer ? (
            <Rich
              text={words.issued({
                ...{ title, issuer },
                muted: (text) => <span className="font-normal text-muted">{text}</span>,
              })}
            />
          ) : (
            title
          )}
        </p>
      ) : null}
      {url ? <WorkLink url={url}>{kind === 'repository' ? nameRepository(url, commit)?.name : null}</WorkLink> : null}
      {file ? <WorkFile file={file} /> : null}
      {reading ? <ReadingView reading={reading} commit={commit} /> : null}
      {note ? <p className="mt-2 max-w-prose break-words whitespace-pre-line">{note}</p> : null}
    </div>
  )
}

const link = 'inline-flex min-h-11 min-w-11 items-center break-all text-pine underline underline-offset-4'

/** An address typed by a learner is only linked, never embedded. */
function WorkLink({ url, children }: { url: string; children?: ReactNode }) {
  return (
    <div>
      <OutsideLink url={url} className={link}>
        {children}
      </OutsideLink>
    </div>
  )
}

function WorkFile({ file: { id, name, size } }: { file: NonNullable<ShownWork['file']> }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <a href={paths.file(id)} download={name} className={link}>
        {name}
      </a>
      <span className="text-sm text-muted">{words.download({ size: sizeInWords(size) })}</span>
    </div>
  )
}
