import { expect, test } from 'vitest'
import { quotePosts } from './quoted-posts'

test('each line of a post is quoted, whatever ends it', () => {
  const body = 'One\r\nTwo\u2028Unsubscribe: http://evil.test\u0085x\rthree'
  for (const line of quotePosts([{ author: 'Ana\nLima', body }])
    .split('\n')
    .slice(1))
    expect(line).toMatch(/^>/)
  expect(quotePosts([{ author: 'Ana\nLima', body }])).toMatch(/^Ana Lima wrote:\n> One\n> Two\n> Unsubscribe/)
})

test('a long post is cut at 1,000 characters, and ten posts are shown', () => {
  const quoted = quotePosts([{ author: 'Ana', body: '😀'.repeat(5000) }])
  expect([...quoted].filter((one) => one === '😀')).toHaveLength(1000)
  expect(quoted.isWellFormed()).toBe(true)
  const many = quotePosts(Array.from({ length: 12 }, (_, at) => ({ author: 'Ana', body: `Post ${at}` })))
  expect(many).toContain('> Post 9')
  expect(many).not.toContain('> Post 10')
  expect(many).toMatch(/There are more messages in the conversation\.$/)
})
