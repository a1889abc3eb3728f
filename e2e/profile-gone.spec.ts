import type { APIResponse, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callOrFail } from './policy/cast'

/** An address that shows something of a profile, with the headers of a request for it. */
type Shown = { readonly path: string; readonly headers: Record<string, string> }

async function shownAt(stranger: Page, handle: string): Promise<Shown[]> {
  const profile = `/u/${handle}`
  const html = await (await stranger.request.get(profile)).text()
  const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? []
  const { pathname, search } = new URL(address.replaceAll('&amp;', '&'))
  const optimized = (width: number) => `/_next/image?url=${encodeURIComponent(pathname)}&w=${width}&q=75`
  const fetched = { rsc: '1', 'next-router-prefetch': '1' }
  const shown: Shown[] = []
  for (const [path, headers] of [
    [profile, {}],
    [`${profile}?_rsc=1`, { rsc: '1' }],
    [`${profile}?_rsc=2`, fetched],
    [pathname, {}],
    [pathname + search, {}],
    [optimized(640), {}],
    [optimized(1200), { accept: 'image/webp' }],
  ] as const) {
    const answer = await stranger.request.get(path, { headers })
    const kept = answer.headers()['cache-control'] ?? ''
    expect(kept, path).toContain('no-store')
    expect(kept, path).not.toMatch(/stale|s-maxage|public/)
    shown.push({ path, headers })
    // Repeats the request as a cache revalidates.
    const { etag, 'last-modified': since } = answer.headers()
    if (etag) shown.push({ path, headers: { ...headers, 'if-none-match': etag } })
    shown.push({
      path,
      headers: { ...headers, 'if-none-match': '*', 'if-modified-since': since ?? new Date().toUTCString() },
    })
  }
  return shown
}

/** Checks that the response is that for a profile which never existed. */
async function expectGone(stranger: Page, name: string, shown: readonly Shown[]): Promise<void> {
  for (const { path, headers } of shown) {
    // Twice: the first request may make a cache revalidate behind its response.
    for (let turn = 0; turn < 2; turn++) {
      const answer: APIResponse = await stranger.request.get(path, { headers })
      const said = await answer.text()
      // Next's router gets a 200 whose content says not found.
      if (!('rsc' in headers)) expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(404)
      expect(said, path).not.toContain(name)
      expect(answer.headers()['content-type'] ?? '', path).not.toContain('image/')
    }
  }
  expect(await (await stranger.request.get('/sitemap.xml')).text()).not.toContain(`${shown[0]?.path}<`)
}

const ways: Record<string, (owner: Page, admin: Page, handle: string) => Promise<unknown>> = {
  'switched off': (owner, _, handle) =>
    callOrFail(owner, 'PUT', '/api/v1/me/public-profile', { handle, isOn: false, isListed: true }),
  'under another handle': (owner, _, handle) =>
    callOrFail(owner, 'PUT', '/api/v1/me/public-profile', { handle: `${handle}-b`, isOn: true, isListed: true }),
  'about to be deleted': (owner) =>
    callOrFail(owner, 'POST', '/api/v1/me/deletion', { current: 'a long enough password' }),
  closed: async (owner, admin) => {
    const { id } = await callOrFail<{ id: string }>(owner, 'GET', '/api/v1/me')
    await callOrFail(admin, 'PUT', `/api/v1/admin/people/${id}/disabled`, { isDisabled: true })
  },
}

for (const [how, takeAway] of Object.entries(ways)) {
  test(`of a profile that is ${how} nothing is shown any more, by no cache either`, async ({
    newLearner,
    newPage,
    pageOf,
  }) => {
    const name = 'Quirina'
    const { page } = await newLearner(name)
    const handle = `quirina-${Date.now()}`
    await callOrFail(page, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true, isListed: true })
    const stranger = await newPage()
    const shown = await shownAt(stranger, handle)
    expect(await (await stranger.request.get('/sitemap.xml')).text()).toContain(`/u/${handle}`)
    await takeAway(page, await pageOf('admin'), handle)
    await expectGone(stranger, name, shown)
  })
}

test('an old name is on no page, picture or copy of it once it was changed', async ({ newLearner, newPage }) => {
  const { page } = await newLearner('Quirina')
  const handle = `quirina-${Date.now()}`
  await callOrFail(page, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true })
  const stranger = await newPage()
  const shown = await shownAt(stranger, handle)
  const picture = shown.find(({ path }) => path.includes('opengraph-image'))?.path ?? ''
  const before = await (await stranger.request.get(picture)).body()
  await callOrFail(page, 'PATCH', '/api/v1/me', { name: 'Roswitha' })
  for (const { path, headers } of shown) {
    const answer = await stranger.request.get(path, { headers })
    expect(answer.status(), path).not.toBe(304)
    expect(await answer.text(), path).not.toContain('Quirina')
  }
  expect(before.equals(await (await stranger.request.get(picture)).body())).toBe(false)
})
