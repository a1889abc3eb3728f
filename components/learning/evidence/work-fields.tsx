'use client'

import type { ReactNode } from 'react'
import { describedBy, Field, Input, Textarea } from '@/components/foundation/ui/field'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'
import * as words from '@/messages/generated/learning/evidence-form'
import { KindChoice } from './kind-choice'
import type { WorkDraft } from './work-draft'

// Loaded when a kind with a file is chosen: most work is shown by a link.
const FileField = lazyPart(() => import('./file-field'))

type Change = Partial<WorkDraft>

type WorkFieldsProps = {
  /** Prefix of the ids of the controls. */
  id: string
  work: WorkDraft
  /** Reasons of a refusal, by field. */
  reasons: Readonly<Record<string, string>>
  /** Labels that depend on the form: a page has several. */
  labels: { readonly repository: string; readonly note: string }
  onChange: (change: Change) => void
}

type TextFieldProps = {
  id: string
  label: string
  hint?: ReactNode
  error?: string
  value: string
  maxLength: number
  isRequired?: boolean
  isAddress?: boolean
  onChange: (value: string) => void
}

/** All fields for evidence: the kind, then those of that kind. */
export function WorkFields({ id, work, reasons, labels, onChange }: WorkFieldsProps) {
  const isAccount = work.kind === 'prior-learning'
  const noteId = `${id}-note`
  const hint = isAccount ? words.priorNoteHint() : undefined
  return (
    <>
      <KindChoice id={id} value={work.kind} onChange={(kind) => onChange({ kind, isUploading: false })} />
      <KindFields id={id} work={work} reasons={reasons} labels={labels} onChange={onChange} />
      <Field id={noteId} label={isAccount ? words.priorNote() : labels.note} hint={hint} error={reasons.note}>
        <Textarea
          {...describedBy(noteId, hint, reasons.note)}
          aria-required={isAccount}
          maxLength={2000}
          value={work.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
    </>
  )
}

function linkLabel(kind: EvidenceKind, repository: string): string | null {
  if (kind === 'repository') return repository
  if (kind === 'link') return words.link()
  return kind === 'certificate' ? words.certificateLink() : null
}

type Named = 'url' | 'commit' | 'title' | 'issuer'

/** Properties that all text fields have in common. */
const getField = ({ id, work, reasons, onChange }: WorkFieldsProps, name: Named) => ({
  id: `${id}-${name}`,
  value: work[name],
  error: reasons[name],
  onChange: (value: string) => onChange({ [name]: value }),
})

function KindFields(props: WorkFieldsProps) {
  const { id, work, reasons, labels, onChange } = props
  const isCertificate = work.kind === 'certificate'
  const link = linkLabel(work.kind, labels.repository)
  return (
    <>
      <NameFields {...props} />
      {link ? (
        <TextField {...getField(props, 'url')} label={link} maxLength={500} isRequired={!isCertificate} isAddress />
      ) : null}
      {work.kind === 'repository' ? (
        <TextField {...getField(props, 'commit')} label={words.commit()} hint={words.commitHint()} maxLength={40} />
      ) : null}
      {work.kind === 'file' || isCertificate ? (
        <FileField
          // Another kind is another field: an upload in progress for the first is cancelled.
          key={work.kind}
          id={`${id}-file`}
          label={isCertificate ? words.certificateFile() : words.file()}
          file={work.file}
          error={reasons.file}
          onChange={onChange}
        />
      ) : null}
    </>
  )
}

/** Fields for the title and issuer of a certificate, or for the place of prior learning. */
function NameFields(props: WorkFieldsProps) {
  if (props.work.kind === 'certificate') {
    return (
      <>
        <TextField {...getField(props, 'title')} label={words.certificateTitle()} maxLength={200} isRequired />
        <TextField {...getField(props, 'issuer')} label={words.issuer()} maxLength={120} isRequired />
      </>
    )
  }
  if (props.work.kind !== 'prior-learning') return null
  return (
    <TextField
      {...getField(props, 'title')}
      label={words.priorPlace()}
      hint={words.priorPlaceHint()}
      maxLength={200}
      isRequired
    />
  )
}

function TextField({ id, label, hint, error, value, maxLength, isRequired, isAddress, onChange }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input
        {...describedBy(id, hint, error)}
        type={isAddress ? 'url' : 'text'}
        inputMode={isAddress ? 'url' : undefined}
        placeholder={isAddress ? 'https://' : undefined}
        aria-required={isRequired}
        maxLength={maxLength}
        spellCheck={isAddress ? false : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
