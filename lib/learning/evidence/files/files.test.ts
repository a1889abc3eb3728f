import { describe, expect, test } from 'vitest'
import { checkEntry, isArchive, overlaps } from './archive'
import { downloadHeaders } from './download'
import { checkFileName, parseExtension } from './file-name'
import { sizeInWords } from './file-size'
import { findFileTypeByName, offeredExtensions } from './file-types'
import { checkRoom } from './limits'
import { looksLikeMarkup } from './markup'

test('a name is kept as it was written, tidied', () => {
  expect(checkFileName('  My report (final).pdf ')).toEqual({ ok: true, value: 'My report (final).pdf' })
  expect(checkFileName('Gru\u0308ße.md')).toEqual({ ok: true, value: 'Grüße.md' })
  expect(checkFileName(`${'😀'.repeat(116)}.txt`).ok).toBe(true)
  expect(checkFileName(`${'😀'.repeat(117)}.txt`).ok).toBe(false)
  expect(checkFileName('a\ud800.txt').ok).toBe(false)
})

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['photo.png.exe', 'exe'],
  ['.gitignore', ''],
  ['notes', ''],
  ['notes.', ''],
])('the ending of %s is "%s"', (name, extension) => expect(parseExtension(name)).toBe(extension))

test('what could run when it is opened by mistake is not taken', () => {
  for (const ending of [
    'exe',
    'bat',
    'cmd',
    'ps1',
    'vbs',
    'hta',
    'scr',
    'lnk',
    'jar',
    'html',
    'htm',
    'xhtml',
    'svg',
    'xml',
    'mht',
  ]) {
    expect(findFileTypeByName(`a.${ending}`)).toHaveProperty('refusal')
    expect(offeredExtensions).not.toContain(`.${ending}`)
  }
  for (const ending of ['docx', 'xlsx', 'pptx', 'docm', 'odt', 'ods']) {
    expect(findFileTypeByName(`a.${ending}`)).toEqual({ refusal: expect.stringContaining('Save yours as a PDF') })
  }
})

describe('markup', () => {
  test.each([
    '<HTML>',
    '  \n<svg',
    'GIF <script src=x>',
    '<!DocType html>',
    '<?xml version="1.0"?>',
    '\ufeff<body onload=x>',
    '<iframe src=x>',
  ])('is seen in %j', (text) => expect(looksLikeMarkup(text)).toBe(true))
  test.each(['', 'a < b and c > d', '# Notes\n<br>', 'List<String> names', 'const scripted = 1', '<scripture>'])(
    'is not seen in %j',
    (text) => expect(looksLikeMarkup(text)).toBe(false),
  )
})

test('entries of an archive that share bytes, or reach into its list, are seen', () => {
  expect(
    overlaps(
      [
        { from: 50, to: 90 },
        { from: 0, to: 50 },
      ],
      90,
    ),
  ).toBe(false)
  expect(
    overlaps(
      [
        { from: 0, to: 51 },
        { from: 50, to: 90 },
      ],
      90,
    ),
  ).toBe(true)
  expect(
    overlaps(
      [
        { from: 0, to: 50 },
        { from: 0, to: 50 },
      ],
      90,
    ),
  ).toBe(true)
  expect(overlaps([{ from: 0, to: 91 }], 90)).toBe(true)
})

test.each(['a/b/c.txt', '..a/b', 'a..b/c', 'src/', 'a b/ä.txt'])('%s is a path within an archive', (name) => {
  expect(checkEntry({ name, isEncrypted: false, method: 8, mode: 0o100644 }).ok).toBe(true)
})

test.each(['../a', 'a/../b', 'a/..', '..', '/a', '\\a', '..\\a', 'C:/a', 'a\u0000b', ''])('%j is none', (name) => {
  expect(checkEntry({ name, isEncrypted: false, method: 8, mode: 0 }).ok).toBe(false)
})

test('packed content is known by its first bytes', () => {
  for (const bytes of [
    [0x50, 0x4b, 3, 4],
    [0x1f, 0x8b, 8],
    [0x52, 0x61, 0x72, 0x21],
  ]) {
    expect(isArchive(Buffer.from(bytes))).toBe(true)
  }
  expect(isArchive(Buffer.concat([Buffer.alloc(257), Buffer.from('ustar')]))).toBe(true)
  expect(isArchive(Buffer.from('PK is a way to begin a text'))).toBe(false)
  expect(isArchive(Buffer.alloc(0))).toBe(false)
})

test('a download is kept and never shown, by whatever name', () => {
  const headers = downloadHeaders({ name: `"quoted"; filename=evil.html\\ 'ü' 100%.txt`, mediaType: 'text/plain' })
  expect(headers['content-disposition']).toBe(
    `attachment; filename="_quoted_; filename=evil.html_ '_' 100_.txt"; filename*=UTF-8''%22quoted%22%3B%20filename%3Devil.html%5C%20%27%C3%BC%27%20100%25.txt`,
  )
  expect(headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  // Headers that a runtime accepts: it throws on invalid ones.
  expect(() => new Headers(headers)).not.toThrow()
  expect(downloadHeaders({ name: 'a.pdf', mediaType: 'application/pdf' })['content-type']).toBe('application/pdf')
})

test('there is room for 20 unused files and 200 MB', () => {
  expect(checkRoom({ unused: 19, total: 0 }, 10).ok).toBe(true)
  expect(checkRoom({ unused: 20, total: 0 }, 10).ok).toBe(false)
  expect(checkRoom({ unused: 0, total: 200 * 1024 * 1024 - 10 }, 10).ok).toBe(true)
  expect(checkRoom({ unused: 0, total: 200 * 1024 * 1024 - 10 }, 11).ok).toBe(false)
})

test.each([
  [1, '1 byte'],
  [640, '640 bytes'],
  [12_300, '12 kB'],
  [999_700, '1.0 MB'],
  [1_449_000, '1.4 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words))
