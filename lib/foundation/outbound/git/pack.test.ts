import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makePack, packEntry, packHead, packOfInstructions } from '@/testing/servers/git-pack'
import { applyDelta } from './delta'
import { type GitObject, readPack } from './pack'
import { listFiles } from './tree'

describe('a hostile pack', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'unreadable'],
    ['something else', Buffer.from('<html>this is no pack</html>'), 'unreadable'],
    ['more objects than are read', makePack([], 20_001), 'too-large'],
    ['objects that are not there', makePack([], 1), 'unreadable'],
    ['an object of no kind', makePack([packEntry(5, Buffer.from('x'))]), 'unreadable'],
    ['an object with more in it than it says', makePack([packEntry(3, Buffer.alloc(50_000_000), 10)]), 'unreadable'],
    ['an object with less in it than it says', makePack([packEntry(3, Buffer.from('x'), 10)]), 'unreadable'],
    ['an object of 61 MB', makePack([packEntry(3, Buffer.alloc(61 * 1024 * 1024))]), 'too-large'],
    ['an object that says it has 100 TB', makePack([packEntry(3, Buffer.from('x'), 10 ** 14)]), 'too-large'],
    [
      'a change to what is not there',
      makePack([Buffer.concat([packHead(6, 2), Buffer.from([5]), deflateSync(Buffer.alloc(2))])]),
      'unreadable',
    ],
    [
      'a change that makes 100 TB',
      makePack([
        packEntry(3, Buffer.from('x')),
        // The base lies ten bytes before; the delta makes this much of one byte.
        Buffer.concat([
          packHead(6, 8),
          Buffer.from([packEntry(3, Buffer.from('x')).length]),
          deflateSync(Buffer.from([1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f])),
        ]),
      ]),
      'too-large',
    ],
    ['25 KB with twelve million instructions', packOfInstructions(12_000_000), 'too-large'],
  ])('of %s is refused', (_what, pack, trouble) => {
    expect(() => readPack(pack)).toThrow(expect.objectContaining({ trouble }))
  })
})

test('a change of a million instructions is read', () => {
  expect(readPack(packOfInstructions(1_000_000)).size).toBe(2)
})

test('small objects take the memory of their bytes', () => {
  const entries = Array.from({ length: 2000 }, (_, index) => packEntry(3, Buffer.alloc(3000, `${index} `)))
  const kept = new Set([...readPack(makePack(entries)).values()].map(({ content }) => content.buffer))
  const bytes = [...kept].reduce((sum, { byteLength }) => sum + byteLength, 0)
  expect(bytes).toBeLessThan(2 * 2000 * 3000)
})

test('objects are known by what is in them, as git names them', () => {
  const objects = readPack(makePack([packEntry(3, Buffer.from('hello\n'))]))
  expect([...objects.keys()]).toEqual(['ce013625030ba8dba906f756967f9e9ca394464a'])
})

test('changes to changes to what comes last are followed, each once, however many there are', () => {
  const words = Array.from({ length: 15_000 }, (_, index) => Buffer.from(String(index).padStart(6, '0')))
  const getId = (content: Buffer) => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest()
  const entries = words.map((content, index) => {
    const next = words[index + 1]
    if (!next) return packEntry(3, content)
    const delta = Buffer.from([6, 6, 6, ...content])
    return Buffer.concat([packHead(7, delta.length), getId(next), deflateSync(delta)])
  })
  const objects = readPack(makePack(entries))
  expect(objects.size).toBe(15_000)
  expect(objects.get(getId(Buffer.from('000000')).toString('hex'))?.kind).toBe('blob')
  // Searching all of them again for each would take half a minute.
})

test('a delta takes pieces of the base, and brings its own', () => {
  const base = Buffer.from('a learner ticks a step')
  // A delta that makes 15 bytes of 22: the first ten, then " reads".
  const delta = Buffer.from([22, 15, 0x90, 9, 6, ...Buffer.from(' reads')])
  expect(applyDelta(base, delta, () => {})?.toString()).toBe('a learner reads')
  for (const broken of [
    [22, 15, 0x90, 23],
    [22, 15, 0],
    [22, 15, 6, 1, 2],
    [22, 15, 0x90, 9],
    [22, 2, 6, ...Buffer.from('abcdef')],
  ]) {
    expect(applyDelta(base, Buffer.from(broken), () => {})).toBeNull()
  }
})

describe('folders', () => {
  const id = (n: number) => n.toString(16).padStart(40, '0')
  const tree = (entries: [mode: string, name: string, id: string][]): GitObject => ({
    kind: 'tree',
    content: Buffer.concat(
      entries.flatMap(([mode, name, of]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(of, 'hex')]),
    ),
  })
  const commit = (root: string): GitObject => ({ kind: 'commit', content: Buffer.from(`tree ${root}\nauthor x\n`) })

  test('are walked, without links and other repositories', () => {
    const objects = new Map([
      [id(1), commit(id(2))],
      [
        id(2),
        tree([
          ['100644', 'README.md', id(5)],
          ['120000', 'link', id(6)],
          ['160000', 'other', id(7)],
          ['40000', 'test', id(3)],
        ]),
      ],
      [id(3), tree([['100755', 'run.sh', id(8)]])],
    ])
    const { files, isWhole } = listFiles(objects, id(1))
    expect([...files]).toEqual([
      ['README.md', id(5)],
      ['test/run.sh', id(8)],
    ])
    expect(isWhole).toBe(true)
  })

  test('that hold one folder ten times, ten levels deep, end all the same', () => {
    const objects = new Map<string, GitObject>([[id(1), commit(id(100))]])
    for (let level = 0; level < 10; level++) {
      objects.set(id(100 + level), tree(Array.from({ length: 10 }, (_, n) => ['40000', `f${n}`, id(101 + level)])))
    }
    objects.set(id(110), tree([['100644', 'a', id(5)]]))
    expect(listFiles(objects, id(1)).isWhole).toBe(false)
  })

  test('that hold one folder ten thousand times, with a name of 20 MB in it, are not read again and again', () => {
    const many = Array.from({ length: 10_000 }, (_, n): [string, string, string] => ['40000', `f${n}`, id(101)])
    const objects = new Map([
      [id(1), commit(id(100))],
      [id(100), tree(many)],
      [id(101), tree([['100644', 'x'.repeat(20_000_000), id(5)]])],
    ])
    const { files, isWhole } = listFiles(objects, id(1))
    expect([files.size, isWhole]).toEqual([0, false])
  }, 400_000)

  test('that are broken off are not taken for whole', () => {
    const whole = tree([['100644', 'README.md', id(5)]])
    const half = { ...whole, content: Buffer.concat([whole.content, Buffer.from('100644 app')]) }
    const { files, isWhole } = listFiles(
      new Map([
        [id(1), commit(id(100))],
        [id(100), half],
      ]),
      id(1),
    )
    expect([[...files.keys()], isWhole]).toEqual([['README.md'], false])
  })

  test('that lie in each other without end are left where their paths grow too long', () => {
    const objects = new Map<string, GitObject>([[id(1), commit(id(100))]])
    for (let level = 0; level < 5000; level++)
      objects.set(id(100 + level), tree([['40000', 'f'.repeat(400), id(101 + level)]]))
    const { files, isWhole } = listFiles(objects, id(1))
    expect([files.size, isWhole]).toEqual([0, false])
  })
})
