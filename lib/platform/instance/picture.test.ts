import { expect, test } from 'vitest'
import { readPicture } from './picture'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)))
const fill = (count: number) => Array.from({ length: count }, () => 0)

const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 192, 0, 0, 0, 192, 8, 6, 0, 0, 0], fill(8))
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 0x2c, 2, 0x58], fill(20))
const lossy = bytes('RIFF', fill(4), 'WEBP', 'VP8 ', fill(7), '\x9d\x01\x2a', [0x58, 2, 0x2c, 1], fill(20))
const lossless = bytes('RIFF', fill(4), 'WEBP', 'VP8L', fill(4), [0x2f, 0x57, 2, 0x4b, 0], fill(20))
const extended = bytes('RIFF', fill(4), 'WEBP', 'VP8X', fill(8), [0x57, 2, 0, 0x2b, 1, 0], fill(20))

test('a picture is known by its bytes', () => {
  expect(readPicture(png)).toEqual({ mediaType: 'image/png', width: 192, height: 192 })
  expect(readPicture(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 600, height: 300 })
  for (const webp of [lossy, extended]) {
    expect(readPicture(webp)).toEqual({ mediaType: 'image/webp', width: 600, height: 300 })
  }
  expect(readPicture(lossless)).toMatchObject({ mediaType: 'image/webp', width: 600 })
})

test('anything else is none', () => {
  const others = ['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'RIFF1234WEBPVP8 ', '\x89PNG\r\n\x1a\n']
  for (const text of others) expect(readPicture(bytes(text)), text).toBeNull()
  expect(readPicture(bytes([0xff, 0xd8], '<script>alert(1)</script>'))).toBeNull()
})

test('one that is cut off at any place, or has any byte changed, breaks nothing', () => {
  for (const whole of [png, jpeg, lossy, lossless, extended]) {
    for (let at = 0; at < whole.length; at += 1) {
      readPicture(whole.subarray(0, at))
      for (const value of [0, 1, 0x7f, 0xff]) readPicture(whole.with(at, value))
    }
  }
})
