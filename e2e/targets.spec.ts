import { expect, test } from './fixtures'
import { everybody, pagesAs } from './pages'
import { tooSmall } from './too-small'

for (const who of everybody) {
  test(`what a ${who} presses is as large as a thumb, on every page of a phone`, async ({ newPage }) => {
    test.setTimeout(120_000)
    const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
    const small: Record<string, readonly string[]> = {}
    for (const url of await pagesAs(who, page)) {
      await page.goto(url)
      const found = await tooSmall(page)
      if (found.length > 0) small[url] = found
    }
    expect(small).toEqual({})
  })
}

test('the measure sees what is too small, and leaves a link in a sentence alone', async ({ newPage }) => {
  const page = await newPage({ viewport: { width: 390, height: 844 } })
  await page.setContent(`
    <p>Read <a href="/a">the guide</a> first.</p>
    <p><a href="/b">Alone</a></p>
    <button style="width: 44px; height: 30px; padding: 0">Low</button>
    <label style="display: flex; min-height: 44px"><input type="checkbox"> Labelled</label>
    <label><input type="checkbox"> Thin</label>
    <button style="width: 44px; height: 44px">Fits</button>`)
  expect((await tooSmall(page)).map((found) => found.split(' ').slice(0, 2).join(' '))).toEqual([
    'a “Alone”',
    'button “Low”',
    'input “”',
  ])
})
