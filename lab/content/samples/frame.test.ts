import { expect, test } from 'vitest'
import { inFrame } from './frame'

const none = () => {
  throw new Error('not asked for')
}

test('a sample goes where its frame says, as deep as the marker', () => {
  expect(inFrame('a\n\n  b', 'class X {\n    // sample\n}\n', none)).toBe('class X {\n    a\n\n      b\n}\n')
  expect(inFrame('SELECT 1;', '-- with: [1]\n-- sample\n-- sample', none)).toBe('-- with: [1]\nSELECT 1;\nSELECT 1;')
  expect(inFrame("price = '$&'", '# sample', none)).toBe("price = '$&'")
})

test('a frame can take other samples in', () => {
  const getSample = (file: string, which: number) => `${file} ${which}`
  expect(inFrame('mine', '# sample of history/undoing 2\n# sample of servers/docker\n# sample', getSample)).toBe(
    'history/undoing 2\nservers/docker 1\nmine',
  )
})

test('a frame without its sample would test nothing', () => {
  expect(() => inFrame('a', 'echo sample', none)).toThrow('no line "sample"')
  expect(() => inFrame('a', '# sample of servers/docker', () => 'b')).toThrow('no line "sample"')
})
