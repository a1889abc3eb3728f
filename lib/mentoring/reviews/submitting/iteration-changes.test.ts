import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ShownWork } from '@/lib/learning/evidence/shown-work'
import { compareLink } from './compare-link'
import { iterationChanges, wordsChanged } from './iteration-changes'

const repository: ShownWork = {
  kind: 'repository',
  url: 'https://github.com/ana/library/tree/0123abc',
  file: null,
  title: '',
  issuer: '',
  commit: '0123abc',
  note: 'Is the locking right?',
  reading: null,
}
const shown = (more: Partial<ShownWork> = {}, sha256: string | null = null) => ({
  work: { ...repository, ...more },
  sha256,
})
const file = { id: 'f1', name: 'report.pdf', mediaType: 'application/pdf', size: 1200 }

describe('what a learner changed between two iterations', () => {
  test('is nothing when they hand in the same', () => {
    expect(iterationChanges(shown(), shown())).toEqual({
      kind: null,
      link: null,
      commit: null,
      title: null,
      issuer: null,
      note: null,
      file: null,
    })
  })

  test('is told with the host’s own comparison of the commits, and not again by links pinned to them', () => {
    const url = 'https://github.com/ana/library/tree/4567def'
    expect(iterationChanges(shown(), shown({ url, commit: '4567def' }))).toMatchObject({
      link: null,
      commit: {
        from: '0123abc',
        to: '4567def',
        compareUrl: 'https://github.com/ana/library/compare/0123abc...4567def',
      },
    })
  })

  test('is told with old and new link where they lead to other places', () => {
    for (const url of ['https://github.com/ben/library/tree/4567def', 'https://github.com/ana/library/tree/main']) {
      const { link } = iterationChanges(shown(), shown({ url, commit: '4567def' }))
      expect(link).toEqual({ from: repository.url, to: url })
    }
  })

  test('has no comparison where a commit is missing or the repository is another', () => {
    const elsewhere = { url: 'https://github.com/ben/library', commit: '4567def' }
    expect(iterationChanges(shown(), shown(elsewhere)).commit).toMatchObject({ compareUrl: null })
    expect(iterationChanges(shown({ commit: null }), shown()).commit).toEqual({
      from: '',
      to: '0123abc',
      compareUrl: null,
    })
  })

  test('shows the note word by word', () => {
    const { note } = iterationChanges(shown(), shown({ note: 'Is the locking wrong?' }))
    expect(note).toEqual([
      { kind: 'same', text: 'Is the locking ' },
      { kind: 'removed', text: 'right' },
      { kind: 'added', text: 'wrong' },
      { kind: 'same', text: '?' },
    ])
  })

  test('shows a note that was written anew as the old one and the new one, however long they are', () => {
    const words = (letters: string) => Array.from({ length: 1000 }, (_, n) => letters[n % letters.length]).join(' ')
    const [from, to] = [words('abcdef'), words('ghijkl')]
    expect(wordsChanged('The lock is held too long.', 'A second index answers the slow list.')).toEqual([
      { kind: 'removed', text: 'The lock is held too long.' },
      { kind: 'added', text: 'A second index answers the slow list.' },
    ])
    expect(wordsChanged(from, to)).toEqual([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ])
    expect(wordsChanged('', to)).toEqual([{ kind: 'added', text: to }])
  })

  test('says of a file whether its name, its size or its content is another', () => {
    const before = shown({ kind: 'file', url: null, commit: null, file }, 'aa')
    const renamed = shown(
      { kind: 'file', url: null, commit: null, file: { ...file, id: 'f2', name: 'final.pdf' } },
      'aa',
    )
    const rewritten = shown({ kind: 'file', url: null, commit: null, file: { ...file, id: 'f3' } }, 'bb')
    const sameAgain = shown({ kind: 'file', url: null, commit: null, file: { ...file, id: 'f4' } }, 'aa')
    expect(iterationChanges(before, renamed).file).toEqual({
      from: { name: 'report.pdf', size: 1200 },
      to: { name: 'final.pdf', size: 1200 },
      isSameContent: true,
    })
    expect(iterationChanges(before, rewritten).file).toMatchObject({ isSameContent: false })
    expect(iterationChanges(before, sameAgain).file).toBeNull()
    expect(iterationChanges(shown(), before)).toMatchObject({
      kind: { from: 'repository', to: 'file' },
      link: { from: repository.url, to: '' },
      file: { from: null, to: { name: 'report.pdf' }, isSameContent: false },
    })
  })

  test('keeps every word of both notes, whatever they say', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const words = wordsChanged(from, to)
        const getText = (left: 'added' | 'removed') =>
          words
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('')
        expect(getText('added')).toBe(from)
        expect(getText('removed')).toBe(to)
      }),
    )
  })
})

describe('a host’s comparison of two commits', () => {
  const [a, b] = ['0123abc', '4567def']
  test.each([
    ['https://github.com/ana/library', 'https://github.com/ana/library/compare/0123abc...4567def'],
    ['https://www.github.com/ana/library.git', 'https://github.com/ana/library/compare/0123abc...4567def'],
    ['https://github.com/ana/library/commit/4567def', 'https://github.com/ana/library/compare/0123abc...4567def'],
    [
      'https://codeberg.org/ana/library/src/commit/4567def',
      'https://codeberg.org/ana/library/compare/0123abc...4567def',
    ],
    ['https://gitlab.com/ana/library', 'https://gitlab.com/ana/library/-/compare/0123abc...4567def'],
    [
      'https://gitlab.com/school/spring/ana/-/tree/4567def',
      'https://gitlab.com/school/spring/ana/-/compare/0123abc...4567def',
    ],
    [
      'https://gitlab.example.org/ana/library.git',
      'https://gitlab.example.org/ana/library/-/compare/0123abc...4567def',
    ],
    [
      'https://bitbucket.org/ana/library/src/4567def/',
      'https://bitbucket.org/ana/library/branches/compare/4567def%0D0123abc',
    ],
    ['https://git.example.org/ana/library', null],
    ['https://github.com/ana', null],
    ['https://github.com:8443/ana/library', null],
    ['https://github.com.evil.example/ana/library', null],
    ['nonsense', null],
  ])('of %s is at %s', (url, link) => {
    expect(compareLink({ url, commit: a }, { url, commit: b })).toBe(link)
  })

  test('is not made of what is no commit', () => {
    const url = 'https://github.com/ana/library'
    expect(compareLink({ url, commit: '../../x' }, { url, commit: b })).toBeNull()
    expect(compareLink({ url, commit: a }, { url, commit: 'main' })).toBeNull()
  })

  test('is there for one repository however its name is written', () => {
    const from = { url: 'https://github.com/Ana/Library/tree/0123abc', commit: a }
    expect(compareLink(from, { url: 'https://github.com/ana/library', commit: b })).not.toBeNull()
    expect(compareLink(from, { url: 'https://gitlab.com/ana/library', commit: b })).toBeNull()
  })
})
