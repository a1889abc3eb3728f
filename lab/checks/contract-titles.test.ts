import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkBriefs } from '@/content/checks/briefs'

test.each(checkBriefs.map((brief) => [brief.slug, brief] as const))(
  'the contract of %s names its checks by their titles',
  (slug, { checks }) => {
    const text = readFileSync(`content/checks/${slug}/contract.md`, 'utf8')
    const named = [...text.matchAll(/(?<!\w)_([A-Z][^_\n]+)_/g)].map(([, title]) => title)
    const titles = checks.map(({ title }) => title)
    expect(named.filter((title) => !titles.includes(title ?? ''))).toEqual([])
    // What a check needs from waymark.yaml is read where the contract names the check.
    const needing = checks.flatMap(({ needs, title }) => (needs ? [title] : []))
    expect(needing.filter((title) => !named.includes(title))).toEqual([])
  },
)
