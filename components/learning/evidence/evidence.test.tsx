import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { RepositoryReading, ShownWork } from '@/lib/learning/evidence/shown-work'
import { ReadingView } from './reading-view'
import { ShownWorkView } from './shown-work'
import { emptyWork, type WorkDraft, workToSend } from './work-draft'

const nothing: ShownWork = {
  kind: 'repository',
  url: null,
  file: null,
  title: '',
  issuer: '',
  commit: null,
  note: '',
  reading: null,
}
const shown = (work: Partial<ShownWork>) => renderToStaticMarkup(<ShownWorkView work={{ ...nothing, ...work }} />)
const getText = (html: string) => html.replace(/<[^>]+>/g, '')

test('a link of a learner brings neither this page nor its standing along', () => {
  const html = shown({ url: 'https://code.example.com/mira/api', commit: 'a1b2c3d4e5f60718293a' })
  expect(html).toContain('href="https://code.example.com/mira/api" rel="noopener noreferrer nofollow ugc"')
  expect(getText(html)).toContain('Repository at commit a1b2c3d4e5f6')
})

test('a file is named with its size, and comes as a download', () => {
  const file = {
    id: '0b0f3f0e-8a4e-4d53-9a3b-6c1f5a0d9e11',
    name: 'scan.pdf',
    mediaType: 'application/pdf',
    size: 1_400_000,
  }
  const html = shown({ kind: 'file', file })
  expect(html).toContain(`href="/api/v1/files/${file.id}" download="scan.pdf"`)
  expect(getText(html)).toContain('scan.pdf1.4 MB')
})

test('a certificate names its issuer, and what somebody writes stays text', () => {
  const html = shown({ kind: 'certificate', title: '<b>Cloud</b>', issuer: 'A school', note: '<script>' })
  expect(html).toContain('&lt;b&gt;Cloud&lt;/b&gt;')
  expect(html).toContain('issued by A school')
  expect(html).toContain('&lt;script&gt;')
})

describe('a reading', () => {
  const read: RepositoryReading = {
    state: 'read',
    title: 'Tool lending API',
    defaultBranch: 'main',
    headCommit: 'b'.repeat(40),
    hasReadme: true,
    hasTests: true,
    failure: null,
  }
  const words = (reading: Partial<RepositoryReading>, commit: string | null = null) =>
    getText(renderToStaticMarkup(<ReadingView reading={{ ...read, ...reading }} commit={commit} />))

  test('says what is in the repository', () => {
    expect(words({})).toBe(
      'Tool lending APIHas a README, has tests. When we read the repository, main was at bbbbbbbbbbbb.',
    )
    expect(words({ hasReadme: false, hasTests: false, title: null })).toContain('No README, no tests found.')
    expect(words({}, 'a'.repeat(40))).toContain('has tests at this commit.')
  })

  test('does not say that there are no tests when nobody could find out', () => {
    expect(words({ hasTests: null })).not.toContain('tests')
  })

  test('does not speak of a commit that could not be read', () => {
    const failure = 'We couldn’t read commit aaaaaaaaaaaa. This shows the newest one instead.'
    expect(words({ failure }, 'a'.repeat(40))).not.toContain('at this commit')
    expect(words({ failure }, 'a'.repeat(40))).toContain(failure)
  })

  test('says that it is under way, or why it failed', () => {
    expect(words({ state: 'waiting' })).toContain('Reading the repository')
    expect(words({ state: 'failed', failure: 'The repository is empty.' })).toBe('The repository is empty.')
  })
})

describe('what is sent', () => {
  const file = { id: '0b0f3f0e-8a4e-4d53-9a3b-6c1f5a0d9e11', name: 'scan.pdf', mediaType: 'application/pdf', size: 1 }
  const typed: WorkDraft = {
    kind: 'repository',
    url: 'https://a.example',
    commit: 'abcdef1',
    title: 'T',
    issuer: 'I',
    note: 'N',
    file,
    isUploading: false,
  }

  test('has the fields of its kind alone', () => {
    expect(workToSend(typed)).toEqual({ kind: 'repository', url: 'https://a.example', commit: 'abcdef1', note: 'N' })
    expect(workToSend({ ...typed, kind: 'link' })).toEqual({ kind: 'link', url: 'https://a.example', note: 'N' })
    expect(workToSend({ ...typed, kind: 'file' })).toEqual({ kind: 'file', file: file.id, note: 'N' })
    const certificate = {
      kind: 'certificate',
      title: 'T',
      issuer: 'I',
      url: 'https://a.example',
      file: file.id,
      note: 'N',
    }
    expect(workToSend({ ...typed, kind: 'certificate' })).toEqual(certificate)
    expect(workToSend({ ...typed, kind: 'prior-learning' })).toEqual({ kind: 'prior-learning', title: 'T', note: 'N' })
  })

  test('leaves out what may be empty and is', () => {
    expect(workToSend(emptyWork)).toEqual({ kind: 'repository', url: '', note: '' })
    expect(workToSend({ ...emptyWork, kind: 'certificate', title: 'T', issuer: 'I' })).toEqual({
      kind: 'certificate',
      title: 'T',
      issuer: 'I',
      note: '',
    })
  })
})
