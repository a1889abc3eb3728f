import { describe, expect, test } from 'vitest'
import { COMMIT_MISSING, failureInWords, nextReadingAttempt } from './attempts'
import { cloneAddress } from './clone-address'
import { findReadme, firstHeading, hasTests } from './repository-signs'

describe('the address to clone from', () => {
  const sha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
  test.each([
    ['https://github.com/mira/api', 'https://github.com/mira/api.git'],
    ['https://github.com/mira/api/', 'https://github.com/mira/api.git'],
    ['https://www.github.com/mira/api', 'https://www.github.com/mira/api.git'],
    [`https://github.com/mira/api/tree/${sha}`, 'https://github.com/mira/api.git'],
    [`https://github.com/mira/api/commit/${sha}?diff=split#r1`, 'https://github.com/mira/api.git'],
    ['https://github.com/mira/api/blob/main/src/app.js', 'https://github.com/mira/api.git'],
    ['https://github.com/mira/src', 'https://github.com/mira/src.git'],
    ['https://github.com/mira/mira.github.io', 'https://github.com/mira/mira.github.io.git'],
    ['https://github.com/mira/api.git', 'https://github.com/mira/api.git'],
    [`https://gitlab.com/group/team/api/-/tree/${sha}`, 'https://gitlab.com/group/team/api.git'],
    [`https://gitlab.com/group/team/api/-/commit/${sha}`, 'https://gitlab.com/group/team/api.git'],
    [`https://codeberg.org/mira/api/src/commit/${sha}`, 'https://codeberg.org/mira/api.git'],
    [`https://codeberg.org/mira/api/commit/${sha}`, 'https://codeberg.org/mira/api.git'],
    [`https://bitbucket.org/mira/api/src/${sha}/`, 'https://bitbucket.org/mira/api.git'],
    [`https://bitbucket.org/mira/api/commits/${sha}`, 'https://bitbucket.org/mira/api.git'],
    ['https://git.example.org:8443/api', 'https://git.example.org:8443/api'],
    ['http://127.0.0.1:8080/api.git/tree/main', 'http://127.0.0.1:8080/api.git'],
  ])('%s is %s', (page, address) => expect(cloneAddress(page)).toBe(address))

  test('there is none of what is no address', () => expect(cloneAddress('my repository')).toBeNull())
})

test.each([
  'test/app.js',
  'tests/test_app.py',
  'src/test/java/AppTest.java',
  'lib/__tests__/a.ts',
  'spec/models/user.rb',
  'src/app.test.ts',
  'app.spec.js',
  'pkg/app_test.go',
  'test_app.py',
  'AppTest.java',
  'Api/ApiTests.cs',
  'src/UserTest.php',
  'Tests/Unit/A.php',
])('%s is a test', (path) => expect(hasTests(['README.md', path])).toBe(true))

test.each([
  'src/latest.ts',
  'contest/app.py',
  'attest.go',
  'testing.md',
  'node_modules/x/test/a.js',
  'vendor/x/tests/a.php',
  'src/latest/app.js',
  'Contest.java',
  'test.js',
  'docs/test-plan.md',
])('%s is none', (path) => expect(hasTests(['README.md', path])).toBe(false))

test('paths that look like tests again and again, and are none, are seen through at once', () => {
  const folders = ['a.test', 'a_spec', 'test_a.py'].map((name) => name.repeat(950 / name.length))
  const paths = folders.flatMap((folder) => Array.from({ length: 6000 }, (_, n) => `${folder}/${n}`))
  expect(hasTests(paths)).toBe(false)
})

test('the README in the root is found, the one in Markdown first', () => {
  expect(findReadme(['readme', 'README.md', 'docs/README.md'])).toBe('README.md')
  expect(findReadme(['Readme.rst'])).toBe('Readme.rst')
  expect(findReadme(['docs/README.md', 'README-old.md'])).toBeNull()
})

describe('the title of a repository', () => {
  test.each([
    ['# Tool lending API\n\nText', 'Tool lending API'],
    ['\ufeff# With a mark before it', 'With a mark before it'],
    ['Tool lending\n============\n', 'Tool lending'],
    ['Intro\n\n## The *first* `heading` ##', 'The first heading'],
    ['```sh\n# a comment\n```\n# The title', 'The title'],
    ['[![Build](https://a/b.svg)](https://a)\n\n# [Tool lending](https://a) ![logo](x.png)', 'Tool lending'],
    ['<p align="center"><h1 align="center">Tool <b>lending</b></h1>', 'Tool lending'],
    ['# snake_case_name and _emphasis_', 'snake_case_name and emphasis'],
    ['# <script>alert(1)</script>Title', 'alert(1)Title'],
    ['# ![only a picture](a.png)\n# Then words', 'Then words'],
    ['#\n\n# Second', 'Second'],
    [`# ${'long '.repeat(100)}`, 'long '.repeat(40).trim()],
  ])('of %j is %j', (text, title) => expect(firstHeading(text)).toBe(title))

  test.each(['', 'only text', '---\n---', '#hashtag', '```\n# never closed', '- a\n- b'])('of %j is none', (text) =>
    expect(firstHeading(text)).toBeNull(),
  )

  test('is found quickly, however the text was made', () => {
    for (const piece of ['#', '# ', '![', '[](', '<h1 ', '<', ' #', '`', '_', '=\n', '\n'])
      firstHeading(piece.repeat(5_000_000))
  })
})

test('a reading is tried after 2 and after 10 minutes, and then given up, in words', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  expect([1, 2, 3, 4].map((attempts) => nextReadingAttempt(attempts, now)?.toISOString())).toEqual([
    '2026-11-24T12:02:00.000Z',
    '2026-11-24T12:10:00.000Z',
    undefined,
    undefined,
  ])
  expect(failureInWords('private', null)).toContain('is private or doesn’t exist')
  expect(failureInWords(COMMIT_MISSING, 'a'.repeat(40))).toContain('We couldn’t read commit aaaaaaaaaaaa.')
  expect(failureInWords('It was stored as a sentence.', null)).toBe('It was stored as a sentence.')
})
