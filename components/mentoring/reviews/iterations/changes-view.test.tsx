import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { IterationChanges } from '@/lib/mentoring/reviews/submitting/iteration-changes'
import { ChangesView } from './changes-view'

const nothing: IterationChanges = {
  kind: null,
  link: null,
  commit: null,
  title: null,
  issuer: null,
  note: null,
  file: null,
}
const read = (changes: Partial<IterationChanges>) =>
  renderToStaticMarkup(<ChangesView changes={{ ...nothing, ...changes }} previous={1} />)

describe('a reader sees what a next iteration changed', () => {
  test('the commit, with the host’s own comparison where there is one', () => {
    const from = '0123456789abcdef0123456789abcdef01234567'
    const to = '89abcdef0123456789abcdef0123456789abcdef'
    const compareUrl = `https://code.example.com/w/api/compare/${from}...${to}`
    const html = read({ commit: { from, to, compareUrl } })
    expect(html).toMatch(/<del[^>]*>0123456789ab<\/del> <ins[^>]*>89abcdef0123<\/ins>/)
    expect(html).toContain(`href="${compareUrl}"`)
    expect(html).toContain('Compare them at code.example.com')
    expect(read({ commit: { from, to, compareUrl: null } })).not.toContain('href')
  })

  test('the note word by word', () => {
    const html = read({
      note: [
        { kind: 'same', text: 'Is the ' },
        { kind: 'removed', text: 'paging' },
        { kind: 'added', text: 'sorting' },
        { kind: 'same', text: ' right?' },
      ],
    })
    expect(html.replace(/ class="[^"]*"/g, '')).toContain('Is the <del>paging</del><ins>sorting</ins> right?')
  })

  test('a file, also when only its name is another', () => {
    const html = read({
      file: { from: { name: 'a.pdf', size: 1200 }, to: { name: 'b.pdf', size: 1200 }, isSameContent: true },
    })
    expect(html).toContain('a.pdf, ')
    expect(html).toContain('Its content is the same.')
    expect(read({ file: { from: null, to: { name: 'b.pdf', size: 5 }, isSameContent: false } })).not.toContain('<del')
  })

  test('another kind of evidence in words', () => {
    expect(read({ kind: { from: 'prior-learning', to: 'repository' } })).toContain('Prior learning')
  })

  test('that nothing changed', () => {
    expect(read({})).toContain('No changes since attempt 1.')
  })
})
